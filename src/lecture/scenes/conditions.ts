import type { Scene } from '../Scene';
import { say } from '../say';
import { attractingInside } from '../seen';

export const conditions: Scene = {
  id: 'conditions',
  title: 'Four conditions on the activation',
  state: { lens: 'activation', aspect: 'function' },
  text: [
    say`Why does SELU do it? It has values of both signs, to move a mean up or down. It flattens on the left, which damps a variance that is too large. It is steeper than 1 somewhere, which raises one that is too small. And it has no jumps, so that nothing is leapt over.`,
    say`Take one of the first three from SELU, and the pull is lost. A jump may leave one, but nothing promises it any more.`,
  ],
  shows: '.condition-table',
  task: {
    ask: 'Break a condition in the lens, or choose another activation, until no point with a variance attracts.',
    // With these weights SELU itself has one.
    done: ({ state, fixedPoints }) =>
      state.omega === 0 && state.tau === 1 && fixedPoints.length > 0 && !attractingInside(fixedPoints),
    reply: () => 'No fixed point with a variance attracts any more: with these weights nothing pulls the signal back.',
  },
  notes:
    'ReLU has no negative values; tanh has no slope above 1. ELU with its usual constants lacks a slope above 1 too.',
  question: 'Which condition does ReLU break? Which tanh?',
  sources: ['Klambauer et al. 2017, section 2, properties (1) to (4)'],
};
