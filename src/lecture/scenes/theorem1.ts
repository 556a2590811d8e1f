import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const theorem1: Scene = {
  id: 'theorem1',
  title: 'Theorem 1, proved before your eyes',
  state: {
    lens: 'theorems',
    statement: 'theorem1.into',
    window: { muMin: -0.3, muMax: 0.3, nuMin: 0.6, nuMax: 1.7 },
    starts: [
      { mu: 0.1, nu: 1.5 },
      { mu: -0.1, nu: 0.8 },
    ],
  },
  text: [
    say`Real weights do not add up to 0 exactly. Theorem 1 lets ω be anything from −0.1 to 0.1 and τ from 0.95 to 1.1, and says: who starts in ${lit('box', 'this box')} stays in it, and is drawn together to one point.`,
    say`The proof runs here, now: the box is cut into pieces, and each piece is sent through the layer with arithmetic that rounds outward, so that no rounding can lie.`,
  ],
  shows: '.statement-table',
  task: {
    ask: 'Drag a side of the box until the statement fails.',
    done: ({ verdict }) => verdict === 'refuted',
    reply: () =>
      'Found: a point of your box, and weights that are allowed, which one layer takes out of it. That is a refutation, not a failed proof.',
  },
  notes: '“Proved” has the seal and means interval arithmetic; “numerically” never wears it.',
  question: 'Why are a million test points no proof?',
  sources: ['Klambauer et al. 2017, Theorem 1 and appendix A3'],
};
