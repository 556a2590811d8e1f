import { expect, test } from 'vitest';
import { alpha01, finish, lambda01 } from '../../math';
import { assumedWalk } from '../assumed/assumedWalk';
import { bands } from '../assumed/bands';
import { crossed } from '../assumed/crossed';
import type { Matrix } from '../matrix/Matrix';
import type { Settings } from '../settings';
import { backward, outputGradient } from './backward';
import { type Forward, forward } from './forward';
import { type NetworkRun, runNetwork } from './runNetwork';
import { followed } from './sizes';

const usual: Settings = {
  parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
  ...{ width: 64, depth: 8, batch: 64, seed: 1, law: 'normal', centred: false, input: { mu: 0, nu: 1 } },
  ...{ alike: 0, pair: 0.5, drift: 0 },
};

function run(changes: Partial<Settings> = {}): NetworkRun {
  const { steps, look } = runNetwork({ ...usual, ...changes });
  for (const _ of steps);
  return look();
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
/** Deviation of the mean of these numbers. */
const error = (numbers: readonly number[]) =>
  Math.sqrt(mean(numbers.map((x) => (x - mean(numbers)) ** 2)) / (numbers.length - 1));

/** The mean over some seeds lies within `deviations` of its own from the expected value, and says something. */
function expectNear(numbers: readonly number[], expected: number, most: number, deviations = 4): void {
  expect(error(numbers)).toBeLessThan(most);
  expect(Math.abs(mean(numbers) - expected)).toBeLessThan(deviations * error(numbers));
}

const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);

test('the same settings give the same numbers, and another seed others', () => {
  expect(run()).toEqual(run());
  expect(run({ seed: 2 }).records[8]!.mu).not.toBe(run().records[8]!.mu);
});

test('numbers of a known run stay as they are, to the rounding of exp', () => {
  const { records, gradients } = run();
  const last = records[8]!;
  const known = [-0.027071, 0.958847, -0.001157, 0.388189, 1.841088];
  // Single precision through eight layers, should an engine round exp differently.
  for (const [at, value] of [last.mu, last.nu, last.between, last.cosine, gradients[0]!].entries())
    expect(value).toBeCloseTo(known[at]!, 5);
});

// THEORY, section 8's table: fixed points of the random layer.
test.each([
  [1, 0, 1],
  [0.5625, -0.0334694888, 0.0398287437],
  [0.7737, -0.0537401444, 0.3645574967],
  [1.25, 0.1644393379, 2.2710243999],
])('at τ = %d a network of SELU stays at the fixed point (%d, %d) of the random layer', (tau, mu, nu) => {
  const runs = seeds.map(
    (seed) =>
      run({ seed, width: 128, depth: 4, input: { mu, nu }, parameters: { ...usual.parameters, tau } }).records.at(-1)!,
  );
  expectNear(
    runs.map((record) => record.mu),
    mu,
    0.02 * Math.sqrt(nu),
  );
  // The map holds as n → ∞: four layers of 128 units take some thousandths off.
  expectNear(
    runs.map((record) => record.nu / nu),
    1,
    0.03,
  );
});

test('the layers’ distances from the map are what the bands say: z-scores of mean square 1', () => {
  const scores = seeds.flatMap((seed) => {
    const settings = { ...usual, seed, width: 128, depth: 6, input: { mu: 0.5, nu: 1.5 } };
    const { records } = run(settings);
    const { many } = finish(assumedWalk(settings));
    const band = bands(
      many,
      records.map(({ scatter }) => scatter),
      settings,
    );
    return records
      .slice(1)
      .map((record, at) => [
        (record.mu - many[at + 1]!.mu) / band[at + 1]!.mean,
        (record.nu - many[at + 1]!.nu) / band[at + 1]!.variance,
      ]);
  });
  // 72 scores, those of one network hanging together: between a half and twice the expected.
  for (const of of [0, 1]) {
    const size = mean(scores.map((score) => score[of]! ** 2));
    expect(size).toBeGreaterThan(0.4);
    expect(size).toBeLessThan(2);
  }
});

test('centred weights follow one unit, weights that are not the random layer', () => {
  const changes = { width: 128, depth: 1, input: { mu: 1, nu: 0.5 } };
  for (const centred of [false, true]) {
    const settings = { ...usual, ...changes, centred };
    const { many, unit } = finish(assumedWalk(settings));
    if (centred) expect(many).toEqual(unit);
    expectNear(
      seeds.map((seed) => run({ ...changes, centred, seed }).records[1]!.nu),
      many[1]!.nu,
      0.05,
    );
  }
});

test.each(['normal', 'uniform', 'truncated', 'orthogonal'] as const)('%s weights have ω and τ as asked for', (law) => {
  const parameters = { ...usual.parameters, omega: 0.4, tau: 1.3 };
  const { sums } = run({ law, width: 96, depth: 1, parameters }).records[1]!;
  const [omegas, taus] = [0, 1].map((at) => Array.from({ length: 96 }, (_, unit) => sums[2 * unit + at]!));
  // Σw has variance τ; Σw² has mean τ + ω²/n.
  expect(Math.abs(mean(omegas!) - 0.4)).toBeLessThan(4 * Math.sqrt(1.3 / 96));
  expect(Math.abs(mean(taus!) - 1.3 - 0.16 / 96)).toBeLessThan(4 * Math.max(error(taus!), 0.02));
});

test('orthogonal weights are orthogonal to single precision, also with a mean that is taken off', () => {
  const { sums } = run({ law: 'orthogonal', width: 64, depth: 1 }).records[1]!;
  for (let unit = 0; unit < 64; unit++) expect(Math.abs(sums[2 * unit + 1]! - 1)).toBeLessThan(1e-6);
  const centred = run({ law: 'uniform', centred: true, width: 64, depth: 1 }).records[1]!.sums;
  for (let unit = 0; unit < 64; unit++) expect(Math.abs(centred[2 * unit]!)).toBeLessThan(1e-5);
});

// THEORY, section 6: real units.
test('of LeCun-normal units 7.97 % have |ω| ≤ 0.1, and 3.5 % at n = 128 also τ in [0.95, 1.1]', () => {
  const inside = { omega: 0, both: 0, count: 0 };
  for (const seed of seeds)
    for (const { sums } of run({ seed, width: 128, depth: 8, batch: 2 }).records)
      for (let unit = 0; unit < sums.length / 2; unit++) {
        const near = Math.abs(sums[2 * unit]!) <= 0.1;
        const tau = sums[2 * unit + 1]!;
        inside.count += 1;
        inside.omega += Number(near);
        inside.both += Number(near && tau >= 0.95 && tau <= 1.1);
      }
  const { count } = inside;
  expect(count).toBe(12 * 8 * 128);
  const deviation = (p: number) => Math.sqrt((p * (1 - p)) / count);
  expect(Math.abs(inside.omega / count - 0.0797)).toBeLessThan(4 * deviation(0.0797));
  expect(Math.abs(inside.both / count - 0.035)).toBeLessThan(4 * deviation(0.035) + 0.0005);
});

test('the variance between units’ means shrinks by 0.970680 a layer near (0, 1), which pooled statistics hide', () => {
  const settings = { ...usual, input: { mu: 0.2, nu: 0.96 }, depth: 12 };
  const { between, many } = finish(assumedWalk(settings));
  // The map's own: C(c) is 0.97068 c + O(c²).
  expect(between[12]! / between[11]!).toBeCloseTo(0.97068, 2);
  expect(many[12]!.nu).toBeCloseTo(1, 1);
  const measured = seeds.map((seed) => run({ ...settings, seed, width: 128 }).records);
  for (const layer of [1, 4, 12])
    expectNear(
      measured.map((records) => records[layer]!.between),
      between[layer]!,
      0.01,
    );
});

test('squared gradients grow by χ a layer at (0, 1): by 9.135 over 32 layers in the mean', () => {
  // The mean of their logarithms lies below by half their variance, some 5 · depth/n of it.
  const growth = seeds.map((seed) => Math.log(run({ seed, width: 192, depth: 8, batch: 32 }).gradients[0]!));
  const spread = mean(growth.map((x) => (x - mean(growth)) ** 2));
  expectNear(
    growth.map((x) => x + spread / 2),
    8 * Math.log(1.0715749924558),
    0.1,
  );
});

test('a kick multiplies squared gradients on the way back as it does variances', () => {
  const settings = { ...usual, width: 192, depth: 4, batch: 32, kick: { layer: 2, mean: 0.2, variance: 3 } };
  const growth = seeds.map((seed) => Math.log(run({ ...settings, seed }).gradients[0]!));
  const expected = finish(assumedWalk(settings)).chi.reduce((sum, chi) => sum + Math.log(chi), 0);
  expectNear(growth, expected, 0.1);
});

test('two inputs walk as the correlation map says', () => {
  const settings = { ...usual, depth: 6, width: 192, batch: 8 };
  const { cosine } = finish(assumedWalk(settings));
  expect(cosine[0]).toBe(0.5);
  expect(cosine[1]).toBeCloseTo(crossed(0, 1, 0.5, usual.parameters), 12);
  for (const layer of [1, 6])
    expectNear(
      seeds.map((seed) => run({ ...settings, seed }).records[layer]!.cosine),
      cosine[layer]!,
      0.02,
    );
});

test('dropout, bias, skip, kick and drift answer as the map does', () => {
  const parameters = { ...usual.parameters, omega: 0.2, bias: 0.1, biasVariance: 0.1, skip: 0.3 };
  const cases: Partial<Settings>[] = [
    { parameters },
    { parameters: { ...parameters, dropout: 'standard', rate: 0.2 } },
    { parameters: { ...parameters, dropout: 'alpha', rate: 0.2 } },
    { kick: { layer: 2, mean: 0.5, variance: 2 } },
    { drift: 0.6 },
    { drift: 0.6, centred: true, parameters },
  ];
  for (const changes of cases) {
    const settings = { ...usual, depth: 3, width: 160, input: { mu: 0.3, nu: 1.2 }, ...changes };
    const { many, cosine } = finish(assumedWalk(settings));
    const last = seeds.map((seed) => run({ ...settings, seed }).records.at(-1)!);
    expectNear(
      last.map(({ mu }) => mu),
      many[3]!.mu,
      0.04,
    );
    expectNear(
      last.map(({ nu }) => nu),
      many[3]!.nu,
      0.1,
    );
    expectNear(
      last.map((record) => record.cosine),
      cosine[3]!,
      0.03,
      5,
    );
  }
});

test('net inputs of many inputs are nearly normal: distance and kurtosis fall with the width', () => {
  const at = (width: number) =>
    seeds.slice(0, 6).map((seed) => run({ seed, width, depth: 2, batch: 128 }).records[2]!.net!);
  const [narrow, wide] = [at(16), at(256)];
  const kurtosis = (nets: typeof narrow) => mean(nets.map((net) => net.kurtosis));
  const distance = (nets: typeof narrow) => mean(nets.map((net) => net.distance));
  expect(kurtosis(wide)).toBeLessThan(kurtosis(narrow) / 4);
  expect(distance(wide)).toBeLessThan(distance(narrow) / 2);
  for (const { histogram, activations } of wide) {
    // What lies beyond 4.5 deviations is missing.
    for (const { expected } of [histogram, activations]) expect(sumOf(expected)).toBeCloseTo(1, 4);
    expect(sumOf(histogram.counts)).toBeGreaterThan(0.999 * histogram.total);
  }
});

test('inputs whose parts are alike give net inputs that are not normal over all units', () => {
  const net = (alike: number) => run({ alike, width: 128, batch: 256, depth: 1 }).records[1]!.net!;
  expect(net(0.6).distance).toBeGreaterThan(2 * net(0).distance);
});

test('gradients are the difference quotients of the outputs, with weights that were kept or are drawn again', () => {
  // In single precision, at a step at which rounding and curvature both are some thousandths.
  const parameters = { ...usual.parameters, activation: 'tanh', lambda: 1.5, bias: 0.1, skip: 0.4 };
  const settings: Settings = { ...usual, width: 8, depth: 3, batch: 2, parameters };
  const weighed = outputGradient(settings, 2);
  const begin: Matrix = Float32Array.from({ length: (2 + 2 * followed) * 8 }, (_, k) => Math.sin(k));
  const through = (x: Matrix) => {
    const into: Forward = { records: [], slopes: [], weights: [], outputs: x, escaped: false };
    for (const _ of forward(settings, into, x));
    return into;
  };
  const loss = (x: Matrix) => {
    const { outputs } = through(x);
    return weighed.reduce((sum, value, k) => sum + value * outputs[k]!, 0);
  };
  const into = { squares: new Float64Array(4), gradient: weighed };
  const { slopes, weights } = through(begin);
  for (const _ of backward(settings, { slopes, weights }, into));
  const redrawn = { squares: new Float64Array(4), gradient: weighed };
  for (const _ of backward(settings, { slopes, weights: [] }, redrawn));
  expect([weights.length, redrawn]).toEqual([3, into]);
  const step = 2 ** -8;
  for (let at = 0; at < 16; at++) {
    const moved = (by: number) => loss(begin.map((value, k) => (k === at ? value + by : value)));
    expect(into.gradient[at]!).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 2);
  }
});

test('a run that leaves single precision stops there and says so', () => {
  const { records, escaped, gradients } = run({
    depth: 128,
    width: 16,
    batch: 4,
    parameters: { ...usual.parameters, tau: 64 },
  });
  expect(escaped).toBe(true);
  expect(records.length).toBeGreaterThan(10);
  expect(records.length).toBeLessThan(129);
  expect(gradients).toHaveLength(records.length);
});

function sumOf(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((sum, x) => sum + x, 0);
}
