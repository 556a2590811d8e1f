/** A rectangle on screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelRequest {
  /** Centre of the mark. */
  readonly x: number;
  readonly y: number;
  /** Distance to keep from the mark's centre. */
  readonly clearance: number;
  readonly width: number;
  readonly height: number;
  /** True to look farther above and below when every side is taken; such a label needs a line to its mark. */
  readonly far?: boolean;
  /** The most dots that it may cover; without end unless told. */
  readonly most?: number;
}

export interface LabelSurroundings {
  /** Labels stay inside. */
  readonly bounds: Box;
  /** Labels never cover these. */
  readonly taken: readonly Box[];
  /** Labels cover as few of these as they can: x0, y0, x1, y1, … */
  readonly dots: readonly number[];
  /** How near to a dot counts as covering it; 2 unless told. */
  readonly dotRadius?: number;
  /** What a place straight beside, above or below a mark costs more than a quadrant, in dots; 0 unless told. */
  readonly sideCost?: number;
  /** True where a label must not stand nearer to another of the dots than to its own. */
  readonly tellApart?: boolean;
}

/** Right and left, above and below a mark: the quadrants first. */
const directions: readonly (readonly [number, number])[] = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];

const quadrants = 4;

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** From a box to a point outside it; 0 inside. */
function distance({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function boxBeside({ x, y, clearance, width, height }: LabelRequest, [right, down]: readonly [number, number]): Box {
  const diagonal = right !== 0 && down !== 0;
  const reach = diagonal ? clearance * 0.75 : clearance;
  const left = right > 0 ? x + reach : right < 0 ? x - reach - width : x - width / 2;
  const top = down > 0 ? y + reach : down < 0 ? y - reach - height : y - height / 2;
  const shifted = diagonal || down === 0 ? top : down > 0 ? y + clearance : y - clearance - height;
  return { left, top: shifted, right: left + width, bottom: shifted + height };
}

/** Above and below the mark at a distance, as near to it as the bounds allow. */
function boxesFarther({ x, y, clearance, width, height }: LabelRequest, bounds: Box): readonly Box[] {
  return [0.5, 1, 1.5, 2, 3, 4].flatMap((rows) =>
    [-1, 1].flatMap((down) =>
      [x - width / 2, x, x - width].map((wanted) => {
        const left = Math.max(bounds.left, Math.min(bounds.right - width, wanted));
        const near = y + down * (clearance + rows * height);
        const top = down > 0 ? near : near - height;
        return { left, top, right: left + width, bottom: top + height };
      }),
    ),
  );
}

/** Those of the dots that a box beside the mark can cover or come near to: of thousands a few. */
function dotsAround(dots: readonly number[], { x, y, clearance, width, height }: LabelRequest, near: number): number[] {
  const air = Math.max(near, 1.5 * clearance);
  const across = clearance + width + air;
  const up = clearance + height + air;
  const found: number[] = [];
  for (let i = 0; i + 1 < dots.length; i += 2) {
    if (Math.abs(dots[i]! - x) <= across && Math.abs(dots[i + 1]! - y) <= up) found.push(dots[i]!, dots[i + 1]!);
  }
  return found;
}

/**
 * A place for each label, first come first served: the quadrant that is free and covers the fewest dots, or null
 * where every side is taken, which hides the lesser (later) label.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: LabelSurroundings): (Box | null)[] {
  const { bounds, dots, dotRadius: near = 2, sideCost = 0, tellApart = false } = surroundings;
  const taken = [...surroundings.taken];
  return requests.map((request) => {
    let best = null as Box | null;
    let least = request.most === undefined ? Infinity : request.most + 1;
    const around = dotsAround(dots, request, near);
    const consider = (box: Box, order: number, among: readonly number[]) => {
      if (box.left < bounds.left || box.right > bounds.right) return;
      if (box.top < bounds.top || box.bottom > bounds.bottom) return;
      if (taken.some((other) => overlap(box, other))) return;
      const own = tellApart ? distance(box, request.x, request.y) - 0.5 : 0;
      let covered = order * 0.1 + (order < quadrants ? 0 : sideCost);
      for (let i = 0; i + 1 < among.length; i += 2) {
        const x = among[i]!;
        const y = among[i + 1]!;
        if (tellApart && distance(box, x, y) < own) return;
        if (x > box.left - near && x < box.right + near && y > box.top - near && y < box.bottom + near) covered += 1;
      }
      if (covered < least) {
        least = covered;
        best = box;
      }
    };
    directions.forEach((direction, order) => {
      consider(boxBeside(request, direction), order, around);
    });
    if (!best && request.far)
      boxesFarther(request, bounds).forEach((box, order) => {
        consider(box, quadrants + 4 * order, dots);
      });
    if (best) taken.push(best);
    return best;
  });
}
