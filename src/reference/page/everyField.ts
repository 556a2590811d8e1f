import { fieldTable } from '../../state/address/fieldTable';
import { trainingFields } from '../../state/address/trainingFields';
import { defaultState } from '../../state/defaultState';
import { comparedOf } from '../../state/rules/compareRule';
import type { State } from '../../state/State';
import { aspectTable } from '../../state/tables/aspectTable';
import { lensTable } from '../../state/tables/lensTable';
import { overlayTable } from '../../state/tables/overlayTable';

/** A state in which every field plays a part: all three constants, dropout, colours, everything switched on. */
export const everything: State = {
  ...defaultState,
  activation: 'lselu',
  omega: 0.3,
  dropout: 'standard',
  layer: 'random',
  bias: 0.1,
  biasVariance: 0.05,
  skip: 0.1,
  overlays: overlayTable.map(({ id }) => id),
  heat: 'layers',
  // The film is on once, and then gone again: starts in the box of the statement itself are soon followed.
  origin: { mu: [-0.1, 0.1], nu: [0.8, 1.5] },
  // Few layers, whose tables are short.
  layers: 5,
  playhead: 4,
  strip: 'table',
  target: { mu: 0.1, nu: 1.2 },
  compare: [comparedOf('lrelu')],
  ...{ width: 16, depth: 4, batch: 16 },
};

/** Another value for each field of a state. */
export const otherThan = ({ lens, aspect, networkPart, trainingPart }: State): State => ({
  omega: -0.2,
  tau: 1.2,
  lambda: 1.1,
  alpha: 1.3,
  activation: 'selu',
  beta: 0.2,
  formula: 'alpha*tanh(z)',
  dropout: 'alpha',
  rate: 0.2,
  keeps: { mu: 0.2, nu: 0.7 },
  layer: 'unit',
  bias: 0.2,
  biasVariance: 0.2,
  skip: 0.3,
  window: { muMin: -0.8, muMax: 1.2, nuMin: 0.1, nuMax: 1.9 },
  nuScale: 'log',
  arrows: 'true',
  overlays: ['nullclines'],
  region: { mu: [-0.2, 0.3], nu: [0.7, 1.4] },
  heat: 'norm',
  starts: [{ mu: 0.1, nu: 0.9 }],
  layers: 12,
  playhead: 2,
  strip: 'cobweb',
  lens: lens === 'map' ? 'theorems' : 'map',
  selected: { mu: 0, nu: 0 },
  square: '0.02',
  branch: 'omega',
  branchOf: 'mu',
  shade: 'kind',
  statement: 'lemma12.H',
  film: 'on',
  origin: { mu: [-0.5, 0.5], nu: [0.1, 4] },
  delta: 0.2,
  box: { mu: [-0.05, 0.05], nu: [0.9, 1.2], omega: [0, 0], tau: [1, 1] },
  aspect: aspect === 'compare' ? 'design' : 'compare',
  through: 'standard',
  reach: '12',
  bound: 0.2,
  target: { mu: -0.1, nu: 0.8 },
  trade: 'norm',
  spread: 2,
  wish: 0.4,
  compare: [{ activation: 'relu', lambda: 1.2 }],
  width: 20,
  depth: 3,
  batch: 18,
  seed: 5,
  law: 'uniform',
  centred: 'yes',
  input: { mu: 0.1, nu: 1.1 },
  alike: 0.3,
  pair: 0.2,
  kick: { layer: 1, mean: 0.5, variance: 2 },
  drift: 0.3,
  pooling: 'units',
  unit: 3,
  networkPart: networkPart === 'units' ? 'normal' : 'units',
  kinds: ['selu', 'relu'],
  depths: ['4'],
  learnRate: 0.05,
  epochs: 3,
  seeds: 2,
  trainingPart: trainingPart === 'claims' ? 'loss' : 'claims',
  lossAxis: 'time',
  trainedKind: 'relu',
  trainedDepth: '4',
  epoch: 1,
  claim: 'relu',
  own: [{ id: '0123456789abcd', name: 'kept elsewhere' }],
  scene: 'dropout',
});

/**
 * Each lens, and each part of one that has parts. The overlays are all on beside the first alone: the stage, theirs,
 * may not import the lenses, and the change of the lens is tried there with all of them on.
 */
export const views = lensTable.flatMap(({ id: lens }, index) =>
  (lens === 'activation' ? aspectTable : aspectTable.slice(0, 1)).map(
    ({ id: aspect }): State => ({
      ...{ ...everything, lens, aspect },
      ...(index > 0 && { overlays: ['fixed', 'orbits'], heat: 'none', strip: 'off' }),
    }),
  ),
);

/** Fields that are one lens's, or one part's of it, alone. */
const own: Readonly<Record<string, readonly (keyof State)[]>> = {
  map: ['selected', 'square', 'branch'],
  theorems: ['statement', 'film', 'origin', 'box'],
  parameters: ['branch', 'branchOf', 'shade'],
  network: [
    ...(['width', 'depth', 'batch', 'seed', 'law', 'centred', 'input', 'alike', 'pair'] as const),
    ...(['kick', 'drift', 'pooling', 'unit', 'networkPart'] as const),
  ],
  training: [...(Object.keys(trainingFields) as (keyof State)[]), 'seed'],
  function: ['through', 'reach', 'bound', 'target'],
  design: ['target', 'trade'],
  compare: ['compare'],
  gains: ['spread', 'wish'],
};

/** The fields that a view may depend on, and those that are other lenses' alone. */
export function fieldsOf({ lens, aspect }: State) {
  const open = own[lens === 'activation' ? aspect : lens] ?? [];
  const foreign = Object.values(own).flatMap((keys) => keys.filter((key) => !open.includes(key)));
  const all = Object.keys(fieldTable) as (keyof State)[];
  return { mayMatter: all.filter((key) => !foreign.includes(key)), foreign };
}
