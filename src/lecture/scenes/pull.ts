import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const pull: Scene = {
  id: 'pull',
  title: 'What self-normalizing means',
  state: {
    window: { muMin: -1, muMax: 1, nuMin: 0.005, nuMax: 30 },
    nuScale: 'log',
    starts: [
      { mu: 0.7, nu: 0.01 },
      { mu: -0.8, nu: 16 },
    ],
  },
  text: [
    say`With SELU and weights that add up to 0 and whose squares add up to 1, all ${lit('arrows', 'arrows')} lead to one ${lit('fixed', 'fixed point')}: mean 0, variance 1. Whatever drifts away is pulled back, layer by layer, by the activation alone. That is a self-normalizing network.`,
    say`A variance of 0.01 is within 1 % of 1 after ${figure('layers.fromSmall', '28')} layers, one of 16 after ${figure('layers.fromLarge', '23')}.`,
  ],
  task: {
    ask: 'Start a third orbit anywhere: click or tap the plane, or press Enter on it.',
    done: ({ state, orbits }) => state.starts.length > 2 && orbits.length > 2,
    reply: ({ orbits }) => {
      const outcome = orbits.at(-1)?.outcome;
      return outcome?.kind === 'converges'
        ? `It too is pulled to (${round(outcome.to.mu)}, ${round(outcome.to.nu)}), within ${outcome.layers} layers.`
        : 'It takes its own way; look where it ends.';
    },
  },
  notes:
    'Batch normalization does by force, with the data at hand, what this does by itself. Let the class choose starts.',
  question: 'Which needs more layers, a variance ten times too large or ten times too small?',
  sources: ['Klambauer et al. 2017, Definition 1'],
};

function round(value: number): string {
  return Number(value.toFixed(2)).toString().replace('-', '−').replace(/^−0$/, '0');
}
