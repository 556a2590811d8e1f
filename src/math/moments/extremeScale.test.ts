import { expect, test } from 'vitest';
import { activations } from '../activations/activationTable';
import { kernelOf } from '../map/kernelOf';

const out = new Float64Array(7);
const one = new Float64Array(7);
const named = activations.filter((activation) => activation !== 'formula');
const places = [
  [0, 0],
  [3, 0],
  [-3, 0],
  [0, 1],
  [-30, 1e-300],
  [2, 1e-200],
  [-1, 0.25],
  [40, 1e4],
] as const;

test.each(named)('%s has a number everywhere, however large λ is, with dropout too', (activation) => {
  for (const lambda of [1.34e154, 1.4e154, 1e200, 1e300])
    for (const dropout of [undefined, 'standard'] as const) {
      const kernel = kernelOf({ activation, ...(dropout && { dropout, rate: 0.2 }) });
      for (const [m, s] of places) {
        kernel(m, s, lambda, 1, out);
        expect(out.some(Number.isNaN), `λ ${lambda}, ${dropout}, at (${m}, ${s}): ${out}`).toBe(false);
      }
    }
});

test.each(named)(
  '%s without dropout is λ times itself, also where λ² is beyond the doubles and the variance is not',
  (activation) => {
    const kernel = kernelOf({ activation });
    for (const [m, s] of places) {
      kernel(m, s, 1, 1, one);
      for (const lambda of [2 ** 600, 2 ** 900]) {
        kernel(m, s, lambda, 1, out);
        // Powers of 2: exact, but where the sum of squares hides all but a subnormal number.
        const variance = one[1]! * lambda * lambda;
        if (one[1]! === 0 || one[1]! > 1e-280) expect(out[1], `(${m}, ${s})`).toBe(one[1] === 0 ? 0 : variance);
        expect(out[0]).toBe(one[0]! * lambda);
      }
    }
  },
);
