import fc from 'fast-check';
import type { Conditions, Profile, RegimeKind } from '../math';
import type { HeatPicture } from '../math/HeatPicture';
import type { SignsPicture } from '../math/SignsPicture';
import type { FixedPoint, Matrix2, Orbit, Outcome, Window } from '../math/types';

/** Any double, often one that is special, and often one that is usual. */
export const number = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double(),
  fc.constantFrom(0, 1, -1, 5e-324, 1e-300, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.constantFrom(Number.NaN, Infinity, -Infinity),
);
export const variance = number.map(Math.abs);
export const moments = fc.record({ mu: number, nu: variance });
export const range = fc.tuple(number, number);
export const size = fc.record({
  width: fc.integer({ min: 120, max: 900 }),
  height: fc.integer({ min: 60, max: 700 }),
  textSize: fc.constantFrom(11, 13, 24),
});
export const scale = fc.constantFrom('linear' as const, 'log' as const);
export const window: fc.Arbitrary<Window> = fc.oneof(
  fc.record({ muMin: number, muMax: number, nuMin: variance, nuMax: variance }),
  fc.constant({ muMin: -1, muMax: 1, nuMin: 0.01, nuMax: 2 }),
);
export const floats = (least: number, most: number, stride = 1) =>
  fc
    .array(fc.array(number, { minLength: stride, maxLength: stride }), { minLength: least, maxLength: most })
    .map((rows) => Float64Array.from(rows.flat()));
export const float32 = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
export const classes = (length: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: length, maxLength: length })
    .map((values) => Uint8Array.from(values));

export const matrix: fc.Arbitrary<Matrix2> = fc.tuple(range, range);
export const complex = fc.record({ re: number, im: number });
export const fixedPoint: fc.Arbitrary<FixedPoint> = fc.record({
  mu: number,
  nu: variance,
  kind: fc.constantFrom('attracting', 'repelling', 'saddle'),
  H: matrix,
  eigenvalues: fc.tuple(complex, complex),
  norm: number,
  residual: number,
  boundary: fc.boolean(),
  marginal: fc.boolean(),
});
export const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constantFrom('converges', 'collapses'), to: moments, layers: fc.nat(99), rate: number }),
  fc.record({
    ...{ kind: fc.constant('cycles' as const), period: fc.constant(2), points: fc.array(moments, { maxLength: 3 }) },
    ...{ layers: fc.nat(99), rate: number },
  }),
  fc.record({ kind: fc.constant('sinks' as const), to: moments, layers: fc.nat(99), exponent: number }),
  fc.record({ kind: fc.constantFrom('diverges', 'undecided'), layers: fc.nat(99) }),
);
export const orbit: fc.Arbitrary<Orbit> = fc.record({
  points: fc.array(moments, { minLength: 1, maxLength: 8 }),
  outcome,
});
export const avoid = fc.record({
  dots: fc.array(moments, { maxLength: 3 }),
  starts: fc.array(moments, { maxLength: 2 }),
  boxes: fc.array(fc.record({ mu: range, nu: range }), { maxLength: 1 }),
});
export const attractor = fc.record({
  kind: fc.constantFrom('converges' as const, 'collapses' as const, 'cycles' as const, 'sinks' as const),
  points: fc.array(moments, { minLength: 1, maxLength: 2 }),
  ...{ scale: number, trap: number, rate: number },
});
export const [columns, rows] = [6, 5];
export const grid = { columns, rows };
export const heat: fc.Arbitrary<HeatPicture> = fc
  .record({
    kind: fc.constantFrom(
      'norm' as const,
      'radius' as const,
      'distance' as const,
      'layers' as const,
      'basins' as const,
    ),
    ...{ window, nuScale: scale, values: float32(columns * rows), range, contour: fc.array(floats(0, 5, 2)) },
    ...{ classes: classes(columns * rows, 3), attractors: fc.array(attractor, { minLength: 2, maxLength: 2 }) },
  })
  .map(({ kind, window, nuScale, ...rest }) => ({
    request: { heat: kind, window, nuScale, ...grid },
    ...{ stride: 1, ...grid, maxLayers: 300 },
    ...rest,
  }));
export const signs: fc.Arbitrary<SignsPicture> = fc.record({
  request: fc.record({ window, nuScale: scale, columns: fc.constant(columns), rows: fc.constant(rows) }),
  ...{ stride: fc.constant(1), columns: fc.constant(columns), rows: fc.constant(rows) },
  masks: fc.record({
    meanGrows: classes(columns * rows, 1),
    varianceGrows: classes(columns * rows, 1),
    meanLeaps: classes(columns * rows, 1),
    varianceLeaps: classes(columns * rows, 1),
  }),
  ways: classes(columns * rows, 8),
});
export const stretches = fc.array(range, { maxLength: 2 });
export const conditions: fc.Arbitrary<Conditions> = fc.record({
  values: fc.record({
    ...{ holds: fc.boolean(), least: number, greatest: number, negative: stretches, positive: stretches },
  }),
  saturation: fc.record({ holds: fc.boolean(), bound: number, below: stretches }),
  steepness: fc.record({ holds: fc.boolean(), greatest: number, at: number, above: stretches }),
  continuity: fc.record({
    holds: fc.boolean(),
    jumps: fc.array(fc.record({ at: number, before: number, after: number }), { maxLength: 2 }),
  }),
}) as unknown as fc.Arbitrary<Conditions>;
export const profile: fc.Arbitrary<Profile> = fc.record({
  ...{ m: number, s: variance, top: number, crowded: fc.boolean() },
  stretches: fc.array(floats(1, 5, 2), { maxLength: 2 }),
  atoms: fc.array(fc.record({ at: number, mass: number }), { maxLength: 2 }),
  edges: fc.array(fc.record({ at: number, below: number, above: number }), { maxLength: 2 }),
  peaks: fc.array(fc.record({ from: number, to: number, mass: number }), { maxLength: 2 }),
  bounds: fc.array(fc.record({ at: number, mass: number }), { maxLength: 2 }),
});
export const linearMap = fc.record({
  ...{ trace: number, determinant: number },
  singular: fc.record({ values: range, right: matrix, left: matrix }),
  directions: fc.oneof(matrix, fc.constant(null)),
});
export const parameterAxis = fc.record({
  ...{ symbol: fc.constant('ω'), words: fc.constant('sum of weights'), min: number, max: number, step: number },
});
const regimeKinds: readonly RegimeKind[] = [
  'converges',
  'mixed',
  'collapses',
  'cycles',
  'fails',
  'diverges',
  'undecided',
];
export const picture = fc.record({
  ...{ columns: fc.constant(columns), rows: fc.constant(rows), kinds: classes(columns * rows, regimeKinds.length - 1) },
  ...{ names: fc.constant(regimeKinds), nu: float32(columns * rows), rate: float32(columns * rows) },
  edges: floats(0, 3, 4),
  curves: fc.array(
    fc.record({
      kind: fc.constantFrom('fold' as const, 'flip' as const, 'neimarkSacker' as const),
      points: floats(1, 5, 2),
    }),
    { maxLength: 2 },
  ),
});
export const trade = fc.record({
  ...{ colour: fc.constantFrom('rate' as const, 'norm' as const, 'box' as const), columns: fc.constant(columns) },
  ...{ rows: fc.constant(rows), values: float32(columns * rows), rate: float32(columns * rows) },
});
export const pairs = fc.array(range, { maxLength: 5 });
export const verdict = fc.constantFrom('proved' as const, 'refuted' as const, 'unknown' as const);
export const side = range;
