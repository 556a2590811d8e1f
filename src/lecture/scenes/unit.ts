import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const unit: Scene = {
  id: 'unit',
  title: 'One unit, one layer',
  state: {
    lens: 'activation',
    aspect: 'function',
    overlays: ['orbits'],
    starts: [{ mu: 0.7, nu: 1.8 }],
    layers: 1,
    through: 'orbit1',
    playhead: 0,
  },
  text: [
    say`A unit multiplies its inputs by weights and adds them up: the net input z. Many inputs, each with a little say, make z a bell curve, whatever each of them looks like.`,
    say`Then it sends z through its activation f, here SELU. Below the picture of f is the bell that goes in; beside it is what comes out. The two sums ω = Σ w and τ = Σ w² say all that matters about the weights: ω moves ${lit('mean', 'the bell’s mean')}, τ widens ${lit('variance', 'its variance')}.`,
  ],
  shows: '.activation-chart',
  task: {
    ask: 'Make the bell that goes in half as wide: find the slider that does it.',
    done: ({ state }) => state.tau <= 0.3,
    reply: ({ state }) =>
      `Yes: the variance of z is τν, so τ = ${state.tau.toPrecision(2)} makes the bell ${Math.sqrt(state.tau).toPrecision(2)} times as wide as τ = 1 did.`,
  },
  notes:
    'The central limit theorem carries the whole paper. Say that it is an assumption, and that a later scene holds it against real networks.',
  question: 'Which of the two sums moves the bell sideways, and when does it not?',
  sources: ['Klambauer et al. 2017, section 2, “Deriving the Mean and Variance Mapping Function g”'],
};
