import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const theorem2: Scene = {
  id: 'theorem2',
  title: 'Too much, and too little',
  state: {
    lens: 'theorems',
    statement: 'theorem2',
    window: { muMin: -1.2, muMax: 1.2, nuMin: 0.01, nuMax: 30 },
    nuScale: 'log',
  },
  text: [
    say`Outside that box two more theorems hold. Theorem 2: a variance from 3 to 16 ${lit('box', 'in this box')} gets smaller in every layer. Theorem 3: one from 0.02 to 0.16 gets larger.`,
    say`So a signal that is there neither explodes nor vanishes: from both sides it is driven towards the middle.`,
  ],
  shows: '.statement-table',
  task: {
    ask: 'Choose Theorem 3 in the lens, and see where it speaks.',
    done: ({ state }) => state.statement.startsWith('theorem3'),
    reply: () =>
      'Its box lies below (0, 1), Theorem 2’s above. Between these boxes they say nothing; the lens shows what can be proved there.',
  },
  notes: 'Theorems 2 and 3 are about one layer at a time, so they hold with other weights in every layer.',
  question: 'What would a network look like whose variance grows 1 % a layer?',
  sources: ['Klambauer et al. 2017, Theorems 2 and 3'],
};
