import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { MeasuredLayer } from '../../measured';
import { runNetwork } from '../run/runNetwork';
import type { Settings } from '../settings';
import { againstMap } from './againstMap';

const settings: Settings = {
  parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
  ...{ width: 128, depth: 8, batch: 64, seed: 3, law: 'normal', centred: false, input: { mu: 0.5, nu: 1.5 } },
  ...{ alike: 0, pair: 0.5, drift: 0 },
};

const plain: MeasuredLayer = {
  ...{ name: 'a', mean: 0, variance: 1, squared: null, meanError: null, varianceError: null, units: null },
  ...{ omega: null, tau: null, gap: false },
};
const judge = (...layers: Partial<MeasuredLayer>[]) =>
  againstMap({ name: 'n', layers: layers.map((layer) => ({ ...plain, ...layer })) }, settings);

/** A network that ran here, as somebody would have measured it. */
function measured(changes: Partial<Settings> = {}): MeasuredLayer[] {
  const { steps, look } = runNetwork({ ...settings, ...changes });
  for (const _ of steps);
  return look().records.map(({ mu, nu, scatter, sums }, layer) => ({
    ...plain,
    ...{ name: `${layer}`, mean: mu, variance: nu, units: 128 },
    ...{ meanError: Math.sqrt(scatter[0]), varianceError: Math.sqrt(scatter[2]) },
    tau: sums.length > 0 ? sums.reduce((sum, value, at) => sum + (at % 2) * value, 0) / 128 : null,
  }));
}

test('the layers of a network that follows the map are on it, but for what chance makes of some', () => {
  const { layers, walk } = againstMap({ name: 'n', layers: measured() }, settings);
  expect(walk).toHaveLength(9);
  expect(layers[0]!.judged).toBe('first');
  for (const { judged, away } of layers.slice(1)) {
    expect(['on', 'near']).toContain(judged);
    expect(Math.abs(away.mu)).toBeLessThan(4);
  }
  expect(layers.filter(({ judged }) => judged === 'on').length).toBeGreaterThan(5);
});

test('a layer with another τ leaves the map, and its own τ explains it', () => {
  const before = measured({ depth: 3 });
  const other = measured({ depth: 1, input: { mu: 0, nu: 1 }, parameters: { ...settings.parameters, tau: 1.9 } });
  const joined = [...before.slice(0, 1).map((layer) => ({ ...layer, mean: 0, variance: 1 })), other[1]!];
  const [, layer] = againstMap({ name: 'n', layers: joined }, settings).layers;
  expect(layer!.judged).toBe('explained');
  expect(layer!.away.nu).toBeGreaterThan(4);
  expect(Math.abs(layer!.ownAway.nu)).toBeLessThan(4);
  const [, without] = againstMap(
    { name: 'n', layers: joined.map((each) => ({ ...each, tau: null })) },
    settings,
  ).layers;
  expect(without!.judged).toBe('leaves');
});

test('chance is estimated from the number of units where no error is given', () => {
  const [, layer] = judge({}, { mean: 0.1, variance: 1, units: 100 }).layers;
  // The fixed point (0, 1): √(1/100), and √(2/100).
  expect(layer).toMatchObject({ estimated: true, judged: 'on' });
  expect(layer!.away.mu).toBeCloseTo(1, 12);
  expect(judge({}, { variance: 1.3, units: 100 }).layers[1]!.judged).toBe('near');
  expect(judge({}, { variance: 1.7, units: 100 }).layers[1]!.judged).toBe('leaves');
});

test('without units and errors a tenth is little', () => {
  expect(judge({}, { mean: 0.09, variance: 1.09 }).layers[1]!.judged).toBe('on');
  expect(judge({}, { mean: 0, variance: 1.2 }).layers[1]!.judged).toBe('leaves');
  expect(judge({}, { mean: 0.2, variance: 1 }).layers[1]!.judged).toBe('leaves');
  expect(judge({}, { variance: 1.2, tau: 1.2 }).layers[1]!.judged).toBe('explained');
});

test('where the mean is not known second moments are compared, which is all that counts at ω = 0', () => {
  const [, layer] = judge(
    { mean: null, squared: 0.4, variance: 0.6 },
    { mean: null, squared: 0.3, variance: 0.7 },
  ).layers;
  expect(layer!.predicted).toEqual(judge({}, {}).layers[1]!.predicted);
  expect(layer!.judged).toBe('on');
});

test('behind a gap, and first, nothing is expected; numbers without bound have left', () => {
  expect(judge({}, { gap: true }, {}).layers.map(({ judged }) => judged)).toEqual(['first', 'gap', 'on']);
  const far = judge({ mean: 1e90, variance: 1e99 }, {});
  expect(far.layers[1]!.judged).toBe('leaves');
  expect(judge({}, { tau: 0 }).layers[1]!.own).toBeUndefined();
  expect(againstMap({ name: 'n', layers: [] }, settings)).toEqual({ layers: [], walk: [] });
});
