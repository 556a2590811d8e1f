import type { Layer } from '../../math';
import type { Moments, Parameters } from '../../math/types';
import { attraction } from '../../proof';

type Shape = Pick<Parameters, 'omega' | 'tau' | 'lambda' | 'alpha'>;

/** Whether the proofs speak of such a layer: one unit without bias and skip. */
export function isProvable({ layer, bias = 0, skip = 0 }: Layer): boolean {
  return layer !== 'random' && bias === 0 && skip === 0;
}

/** Sizes of boxes that are tried, as parts of the point's own √ν* and ν*: 1/64 to 63/64. */
const sizes = 64;

/**
 * A k for which [μ* ± k√ν*] × [ν*(1 ± k)] is proved to map into itself and to contract to the fixed point of SELU in
 * it, while the next larger one was not: found by bisection, so one still larger may contract too. 0 where none was
 * proved. Yields after each try.
 * A `guess`, the answer of a place nearby, saves tries where it is nearly right, and changes nothing else.
 */
export function* certifiedSize(point: Moments, parameters: Shape, guess?: number): Generator<void, number> {
  const start = guess !== undefined && guess >= 0 ? Math.max(1, Math.round(guess * sizes)) : undefined;
  let proved = 0;
  let open = sizes;
  let stride = 1;
  while (open - proved > 1) {
    let size = (proved + open) >> 1;
    if (start !== undefined && (proved === 0 || open === sizes)) {
      // From the guess in widening strides, until the answer is between two sizes that were tried.
      size = proved === 0 && open === sizes ? start : proved === 0 ? open - stride : proved + stride;
      size = Math.min(open - 1, Math.max(proved + 1, size));
      stride *= 2;
    }
    if (proves(point, size / sizes, parameters)) proved = size;
    else open = size;
    yield;
  }
  return proved / sizes;
}

/** Whether the box of size k is proved to map into itself and to contract. */
export function proves({ mu, nu }: Moments, k: number, shape: Shape): boolean {
  const across = k * Math.sqrt(nu);
  const box = { mu: [mu - across, mu + across], nu: [nu * (1 - k), nu * (1 + k)] } as const;
  return attraction(box, shape, { only: 'contraction' }).verdict === 'proved';
}
