import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const jacobian: Scene = {
  id: 'jacobian',
  title: 'Close up: how fast errors fade',
  state: {
    overlays: ['arrows', 'orbits', 'fixed', 'eigen'],
    window: { muMin: -0.1, muMax: 0.1, nuMin: 0.85, nuMax: 1.15 },
    starts: [
      { mu: 0.07, nu: 1.12 },
      { mu: -0.07, nu: 0.88 },
    ],
  },
  text: [
    say`Near the ${lit('fixed', 'fixed point')} the layer is a matrix, the Jacobian H: how much μ̃ and ν̃ move when μ or ν moves a little. Here ∂ν̃/∂ν = ${figure('slope.varianceByVariance', '0.7826')}: an error of the variance halves every ${figure('layers.halving', '2.83')} layers.`,
    say`And ∂μ̃/∂μ? It is ${figure('slope.meanByMean', '0.985')} · ω: for weights that add up to 0, an error of the mean is gone after one layer.`,
  ],
  task: {
    ask: 'Make a layer keep half of an error of the mean: which slider, and how far?',
    done: ({ state }) => Math.abs(Math.abs(state.omega) - 0.5) < 0.1 && state.tau === 1,
    reply: ({ state }) =>
      `At ω = ${state.omega} a layer keeps about ${(98.5 * Math.abs(state.omega)).toFixed(0)} % of it.`.replace(
        '-',
        '−',
      ),
  },
  notes:
    'Many expect that the mean is kept (“the slope of SELU is near 1”). It is centred by the weights, not by the activation.',
  question: 'Is ∂μ̃/∂μ at ω = 0 nearly 1, or 0?',
  sources: ['Klambauer et al. 2017, Eq. 6'],
};
