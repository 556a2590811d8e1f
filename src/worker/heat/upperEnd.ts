/** Share of the values that a colour scale covers. */
const covered = 0.98;

/** A round number below which most of the finite values lie; positive. */
export function upperEnd(values: Float32Array): number {
  const sorted = values.filter(Number.isFinite).sort();
  const end = sorted[Math.floor(covered * (sorted.length - 1))] || 1;
  const step = roundStep(end / 4);
  return Math.ceil(end / step) * step;
}

/** The 1, 2 or 5 times a power of ten next to a size. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const part = size / power;
  return power * (part >= Math.sqrt(50) ? 10 : part >= Math.sqrt(10) ? 5 : part >= Math.SQRT2 ? 2 : 1);
}
