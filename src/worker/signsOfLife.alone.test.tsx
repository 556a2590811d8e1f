import { expect, test, vi } from 'vitest';
import type { Kernel } from '../math';
import { effort } from '../math/moments/quadrature/effort';
import type { Parameters } from '../math/types';
import { sequenceStatements } from '../proof';
import { jobs } from './jobs';
import type { JobName, Jobs } from './messages';

/*
 * A worker is heard of only between the steps of its jobs, and the page takes one that is silent for seconds for dead.
 * So no job may work on for long, at any setting. Work is counted and not timed, so that the test means the same on
 * every machine: in nodes of sums, of which a hundred thousand take about a millisecond. A closed form counts as five of
 * them, an enclosure as what it takes.
 */
const { work } = vi.hoisted(() => ({ work: { done: 0 } }));

vi.mock('../math/map/kernelOf', async (original) => {
  const module = await original<typeof import('../math/map/kernelOf')>();
  const { describe, traitsOf } = await import('../math/moments/traits');
  const counted = new WeakMap<Kernel, Kernel>();
  return {
    ...module,
    kernelOf(parameters: Parameters) {
      const kernel = module.kernelOf(parameters);
      if (!counted.has(kernel)) {
        const counting: Kernel = (...given) => {
          work.done += 5;
          kernel(...given);
        };
        counted.set(kernel, describe(counting, traitsOf(kernel)));
      }
      return counted.get(kernel);
    },
  };
});

vi.mock('../proof/moments/moments', async (original) => {
  const module = await original<typeof import('../proof/moments/moments')>();
  return {
    ...module,
    naturalMoments(...given: Given<typeof module.naturalMoments>) {
      work.done += 300;
      return module.naturalMoments(...given);
    },
    enclose(...given: Given<typeof module.enclose>) {
      work.done += 1200;
      return module.enclose(...given);
    },
  };
});
vi.mock('../proof/quadrature/encloseByJet', async (original) => {
  const module = await original<typeof import('../proof/quadrature/encloseByJet')>();
  return {
    ...module,
    encloseByJet(...given: Given<typeof module.encloseByJet>) {
      work.done += 500_000;
      return module.encloseByJet(...given);
    },
  };
});
type Given<F extends (...given: never) => unknown> = F extends (...given: infer G) => unknown ? G : never;

/**
 * Some 60 ms: an ask that is replaced ends between two steps, and a machine that is many times as busy is still heard of
 * before the page's patience ends.
 */
const longest = 6_000_000;
/** What a job does after this much work it has done before. */
const enough = 12_000_000;

const wide = { omega: 2, tau: 4, lambda: 1, alpha: 1 };
const gelu: Parameters = { ...wide, activation: 'gelu' };
const wild: Parameters = { ...wide, omega: 1, tau: 2, activation: 'formula', formula: 'z*cos(z)' };
const even: Parameters = { ...wild, formula: 'abs(sin(3*z))' };
const steps: Parameters = { ...wild, omega: 0.5, tau: 1.5, formula: 'floor(z)' };
const layers = [gelu, wild, steps];
const window = { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 };
const grid = { window, nuScale: 'linear', columns: 48, rows: 40 } as const;
const starts = [
  { mu: 0.1, nu: 0.5 },
  { mu: 2, nu: 10 },
];
const ofWeights = { x: { of: 'omega', min: -2, max: 2 }, y: { of: 'tau', min: 0.05, max: 4 } } as const;
const entry = sequenceStatements.find(({ id }) => id === 'entry')!;
const sequence = { range: entry.range, target: entry.target, start: entry.start, weights: {}, delta: 0.1 };

/** Hard work for every job. */
const asks: { readonly [N in JobName]?: readonly Jobs[N]['input'][] } = {
  map: layers.map((parameters) => ({ ...grid, parameters, starts, layers: 32, box: window, columns: 20, rows: 15 })),
  regime: layers.map((parameters) => ({ parameters })),
  compare: [{ layers, window, nuScale: 'linear', columns: 12, rows: 9, starts, depth: 32, range: [-3, 3] }],
  heat: [
    { ...grid, heat: 'norm', parameters: wild },
    { ...grid, heat: 'layers', parameters: gelu },
    { ...grid, heat: 'basins', parameters: wild },
    { ...grid, heat: 'basins', parameters: steps },
  ],
  signs: [{ ...grid, parameters: wild }],
  regimes: [wild, even].map((parameters) => ({ ...ofWeights, parameters, columns: 24, rows: 24 })),
  branches: [wild, steps].map((parameters) => ({ parameters, axis: ofWeights.y, samples: 40 })),
  units: [{ parameters: wild, from: starts[0]!, sums: Float32Array.of(2, 4, 0, 1) }],
  sequence: [sequence],
  gains: [wild, even, steps].map((shape) => ({ shape, s: 1, layer: 'unit', kept: 1, biasVariance: 0 })),
  own: [wild, even, steps].map((shape) => ({ beta: 0, ...shape, activation: 'formula', start: [0, 1], box: null })),
  profile: [wild, even, steps].map((parameters) => ({ parameters, point: { mu: 0, nu: 1 }, reach: 6, bound: 10 })),
  normalizing: [even, { lambda: 1, alpha: 1, activation: 'gelu' }].map((shape) => ({
    ...{ shape: { beta: 0, activation: 'formula', ...shape }, target: { mu: 0, nu: 1 } },
  })),
  trapRanges: [{ range: entry.range, weights: {} }],
};

test.each(Object.entries(asks))('%s says at every turn that it is alive', (name, inputs) => {
  const found = (inputs as readonly never[]).map((input) => {
    const turns = jobs[name as JobName](input);
    const done = () => work.done + effort.nodes + effort.made;
    const begin = done();
    let most = 0;
    for (let last = begin; last - begin < enough; ) {
      const { done: ends } = turns.next();
      const now = done();
      most = Math.max(most, now - last);
      last = now;
      if (ends) break;
    }
    return most;
  });
  for (const [index, most] of found.entries()) expect(most, JSON.stringify(inputs[index])).toBeLessThan(longest);
});
