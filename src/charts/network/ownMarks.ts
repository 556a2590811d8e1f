/** Networks that can be told apart by their marks; further ones begin again. */
const marks = 4;

/** A second sign beside colour of which network it is: square, triangle, diamond, disc. */
export function ownMark(network: number, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  const d = (2 * r).toFixed(1);
  switch (network % marks) {
    case 0:
      return `M${at(-r, -r)}h${d}v${d}h-${d}z`;
    case 1:
      return `M${at(0, -1.3 * r)}L${at(1.25 * r, r)}L${at(-1.25 * r, r)}z`;
    case 2:
      return `M${at(0, -1.45 * r)}L${at(1.45 * r, 0)}L${at(0, 1.45 * r)}L${at(-1.45 * r, 0)}z`;
    default: {
      const own = (1.15 * r).toFixed(1);
      return `M${at(-1.15 * r, 0)}a${own} ${own} 0 1 0 ${(2.3 * r).toFixed(1)} 0a${own} ${own} 0 1 0 -${(2.3 * r).toFixed(1)} 0z`;
    }
  }
}

export const ownClass = (network: number) => `own-network own-${network % marks}`;
