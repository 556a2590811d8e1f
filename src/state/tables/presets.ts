import { defaultState } from '../defaultState';
import type { State } from '../State';

/** A state worth seeing, with what to look at. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** One line on what to notice. */
  readonly notice: string;
  /** What differs from the paper's setting. */
  readonly state: Partial<State>;
}

export const presets: readonly Preset[] = [
  {
    id: 'figure2',
    name: 'Figure 2 of the paper',
    notice:
      'At ω = 0 a layer forgets the mean: every arrow’s image lies on one curve, and along it the variance moves to 1.',
    state: {},
  },
  {
    id: 'corner',
    name: 'Theorem 1’s worst corner',
    notice:
      'Of all corners of Theorem 1, ω = 0.1 and τ = 1.1 move the fixed point farthest from (0, 1): to (0.0547, 1.410), still attracting.',
    state: {
      omega: 0.1,
      tau: 1.1,
      window: { muMin: -0.15, muMax: 0.15, nuMin: 0.7, nuMax: 1.6 },
      starts: [
        { mu: 0.1, nu: 1.5 },
        { mu: -0.1, nu: 0.8 },
      ],
    },
  },
  {
    id: 'he',
    name: 'He initialisation explodes',
    notice:
      'τ = 2 in a layer of random weights: every layer multiplies the second moment by more than 1.10, without end. One unit with ω = 0 would settle at ν = 18.46.',
    state: {
      tau: 2,
      layer: 'random',
      window: { muMin: -2, muMax: 20, nuMin: 0.2, nuMax: 1000 },
      nuScale: 'log',
      starts: [
        { mu: 0, nu: 1 },
        { mu: -0.5, nu: 60 },
      ],
    },
  },
  {
    id: 'linear',
    name: 'Default linear layer collapses',
    notice:
      'τ = 1/3, a framework’s default, in a layer of random weights: below τ = 0.4768 no fixed point has a variance, and both orbits fade to (0, 0).',
    state: {
      tau: 1 / 3,
      layer: 'random',
      window: { muMin: -0.5, muMax: 1, nuMin: 1e-6, nuMax: 20 },
      nuScale: 'log',
      starts: [
        { mu: 0, nu: 1 },
        { mu: 0.5, nu: 10 },
      ],
    },
  },
  {
    id: 'basins',
    name: 'Two attractors at ω = 0.8',
    notice:
      'A and B start on either side of the saddle at (−0.757, 0.089): A returns to (0, 1), B collapses to (−0.907, 0), where every input gives the same value.',
    state: {
      omega: 0.8,
      window: { muMin: -1.1, muMax: 0.3, nuMin: 0, nuMax: 1.2 },
      starts: [
        { mu: -0.65, nu: 0.12 },
        { mu: -0.88, nu: 0.12 },
      ],
      layers: 60,
    },
  },
  {
    id: 'flip',
    name: 'The flip near ω = −1.03',
    notice:
      'The mean changes sign each layer. A, started near (0, 1), returns; B ends on a cycle of two points with ν = 0. Below ω = −1.0308 (0, 1) attracts no more.',
    state: {
      omega: -1.02,
      window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 2 },
      starts: [
        { mu: 0.1, nu: 1 },
        { mu: 0.5, nu: 1.3 },
      ],
      layers: 100,
    },
  },
  {
    id: 'norm',
    name: 'Stable, not norm-contracting',
    notice:
      'At ω = −1 the eigenvalues −0.970 and 0.767 make (0, 1) attract, yet the norm is 1.111: A’s first layer leads away from (0, 1), and it still arrives.',
    state: {
      omega: -1,
      window: { muMin: -0.4, muMax: 0.4, nuMin: 0.7, nuMax: 1.3 },
      starts: [{ mu: 0.2, nu: 0.9 }],
      layers: 100,
    },
  },
  {
    id: 'saddle',
    name: 'The notebook’s saddle',
    notice:
      'λ and α solve for a fixed point at (−0.1, 2), and it is one; but at ω = 1 it is a saddle (eigenvalues 1.108 and 0.607): A and B start beside it and part.',
    state: {
      omega: 1,
      lambda: 1.073851239616046,
      alpha: 1.9769021954241983,
      window: { muMin: -2, muMax: 1.5, nuMin: 0, nuMax: 4 },
      starts: [
        { mu: 0.15, nu: 2 },
        { mu: -0.35, nu: 2 },
      ],
      layers: 60,
      selected: { mu: -0.1, nu: 2 },
    },
  },
];

/** The values a preset sets; what it does not name among them goes back to the paper's. */
const picture = [
  'omega',
  'tau',
  'lambda',
  'alpha',
  'activation',
  'dropout',
  'layer',
  'bias',
  'biasVariance',
  'skip',
  'window',
  'nuScale',
  'starts',
  'layers',
  'selected',
] as const satisfies readonly (keyof State)[];

/** All that choosing a preset changes. The lens, the overlays and the strip stay as they are. */
export function presetChange(preset: Preset): Partial<State> {
  return { ...Object.fromEntries(picture.map((key) => [key, defaultState[key]])), playhead: null, ...preset.state };
}
