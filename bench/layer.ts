import {
  alpha01,
  field,
  fixedPoints,
  kernelSize,
  lambda01,
  momentMap,
  nullclines,
  orbit,
  selu,
  stepOf,
} from '../src/math';
import type { Parameters } from '../src/math/types';
import type { Table } from './Table';

const unit: Parameters = { omega: 0.3, tau: 1, lambda: lambda01, alpha: alpha01 };
const layers: readonly (readonly [string, Parameters])[] = [
  ['one unit', unit],
  ['one unit, bias and skip', { ...unit, bias: 0.2, skip: 0.3 }],
  ['random layer', { ...unit, layer: 'random' }],
  ['random layer, bias, its variance, skip', { ...unit, layer: 'random', bias: 0.2, biasVariance: 0.1, skip: 0.3 }],
];
const window = { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 };
const steps = 2e5;
const rounds = 9;
const out = new Float64Array(kernelSize);

/** Microseconds of each piece of work, best of some rounds in turns. */
function inTurns(works: readonly (() => unknown)[]): number[] {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      best[index] = Math.min(best[index]!, (performance.now() - start) * 1000);
    }
  return best;
}

/** The same points through many layers of one kind, in nanoseconds a layer. */
function stepping(step: (mu: number, nu: number) => void): () => void {
  return () => {
    for (let k = 0; k < steps; k++) step(-1 + (k % 400) / 200, 0.05 + (k % 977) / 500);
  };
}

/** What a layer costs beside the bare kernel, and the layer that networks have beside the paper's unit. */
export function layerBench(): Table {
  const kernel = stepping((mu, nu) => selu(0.3 * mu, nu, lambda01, alpha01, out));
  const perStep = inTurns([
    kernel,
    ...layers.map(([, parameters]) => {
      const step = stepOf(parameters);
      return stepping((mu, nu) => step(mu, nu, out));
    }),
  ]).map((time) => (time * 1000) / steps);
  const [bare = 0, ...each] = perStep;
  const whole = (work: (parameters: Parameters) => unknown) =>
    inTurns(
      layers.map(
        ([, it]) =>
          () =>
            work(it),
      ),
    );
  const columns = [
    each,
    whole((it) => momentMap({ mu: 0.1, nu: 1.2 }, it)),
    whole((it) => orbit({ mu: 0.5, nu: 3 }, it, 100)),
    whole((it) => field(it, window, { columns: 40, rows: 30, nuScale: 'linear' })),
    whole((it) => nullclines(it, window, { nuScale: 'linear' })),
    whole((it) => fixedPoints(it, window)),
  ];
  return {
    title: 'The layer: one unit and a random layer of SELU',
    note: `Best of ${rounds} rounds in turns; a step is the whole layer with its Jacobian. The kernel alone takes ${bare.toPrecision(3)} ns.`,
    columns: [
      'layer',
      'ns a step',
      'momentMap, µs',
      '100-layer orbit, µs',
      '1200 arrows, µs',
      'nullclines, µs',
      'fixed points, µs',
    ],
    rows: layers.map(([name], index) => [name, ...columns.map((column) => column[index]!)]),
  };
}
