import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap, type Parameters } from '..';
import { attractors } from './attractors';
import { basins, firstAttractor } from './basins';

const reach = 0.01;
const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const grid = { window, nuScale: 'linear', columns: 7, rows: 7 } as const;
const selu = { tau: 1, lambda: lambda01, alpha: alpha01 };
const maps = (
  [
    { ...selu, omega: 0 },
    { ...selu, omega: 0.3, layer: 'random' },
    // In one layer the box of 1 % around (0, 1) is left here: H has rows of 1.025 in all.
    { ...selu, omega: 0.8 },
    { ...selu, omega: -0.7 },
    // A cycle of two.
    { ...selu, omega: -1.6, tau: 1.5 },
  ] satisfies Parameters[]
).map((parameters) => {
  const known = attractors(parameters, grid);
  return { parameters, known, followed: basins(parameters, known, { reach }) };
});

test('the layers that a start takes are those after which it stays within 1 % of its attractor for the next thousand', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...maps),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      ({ parameters, known, followed }, mu, nu) => {
        const end = known[followed.classify(mu, nu) - firstAttractor];
        fc.pre(end !== undefined);
        const { points, scale } = end!;
        let at = { mu, nu };
        let since = 0;
        for (let layer = 0; layer < 1000; layer++) {
          const near = points.some(
            (point) =>
              Math.abs(at.mu - point.mu) <= reach * scale && Math.abs(at.nu - point.nu) <= reach * scale * scale,
          );
          if (!near) since = layer + 1;
          at = momentMap(at, parameters);
        }
        expect(followed.layers).toBe(since);
      },
    ),
    { numRuns: 150 },
  );
});

test('where one layer may lead out of the 1 %, three layers are followed after arriving at most, at ω = 0.8', () => {
  const { parameters, known } = maps[2]!;
  fc.assert(
    fc.property(
      fc.double({ min: -0.1, max: 1, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      (mu, nu) => {
        const whole = basins(parameters, known, { reach });
        fc.pre(known[whole.classify(mu, nu) - firstAttractor]?.kind === 'converges');
        // With no more layers than these it is known all the same.
        const short = basins(parameters, known, { reach, maxLayers: whole.layers + 3 });
        expect(short.classify(mu, nu)).toBe(whole.classify(mu, nu));
      },
    ),
    { numRuns: 60 },
  );
});
