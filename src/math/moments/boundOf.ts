import type { Curve } from '../Curve';

/** Samples on each side up to |z| = `near`, and beyond per octave up to where a formula is looked at otherwise. */
const near = 24;
const steps = 2400;
const perOctave = 64;
const octaves = 24;
/** Samples see slightly less than the greatest value. */
const safety = 1.1;

/**
 * What |f| stays below, Infinity where it grows on either side: by samples at steps of 0.01 for |z| ≤ 24, of one part in
 * ninety from there to 4·10⁸, and beside kinks.
 */
export function boundOf({ value, kinks, limits }: Curve): number {
  if (isGrowing(limits.left) || isGrowing(limits.right)) return Infinity;
  let most = 0;
  const see = (z: number) => {
    most = Math.max(most, Math.abs(value(z)));
  };
  for (const side of [-1, 1]) {
    for (let k = 0; k <= steps; k++) see((side * near * k) / steps);
    for (let k = 1; k <= perOctave * octaves; k++) see(side * near * 2 ** (k / perOctave));
  }
  for (const at of kinks) {
    const step = 1e-9 * Math.max(1, Math.abs(at));
    see(at - step);
    see(at + step);
  }
  return safety * most;
}

const isGrowing = (limit: Curve['limits']['left']) => typeof limit === 'string';
