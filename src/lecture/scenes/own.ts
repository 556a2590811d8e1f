import type { Scene } from '../Scene';
import { say } from '../say';
import { attractingInside } from '../seen';

export const own: Scene = {
  id: 'own',
  title: 'Your own activation',
  state: { activation: 'formula', formula: 'tanh(z)', lens: 'activation', aspect: 'function' },
  text: [
    say`Now it is your turn. Type any function of z; the page finds its map, its fixed points and whether they attract. tanh(z) alone lets the signal sink: its slope is nowhere above 1.`,
    say`You know the four conditions. Mend it.`,
  ],
  shows: '.condition-table',
  task: {
    ask: 'Change the formula until a point with a variance attracts. Try a factor before it.',
    done: ({ state, fixedPoints }) => state.activation === 'formula' && attractingInside(fixedPoints),
    reply: ({ state, fixedPoints }) => {
      const point = fixedPoints.find(({ kind, boundary }) => kind === 'attracting' && !boundary);
      return `${state.formula} is self-normalizing here: layers are pulled to (${point?.mu.toFixed(2)}, ${point?.nu.toFixed(2)}).`.replace(
        '(-',
        '(−',
      );
    },
  },
  notes: '2*tanh(z) has (0, 2.12). Let the class vote on conditions before each try.',
  question: 'Which of the four conditions did your change restore?',
  sources: ['Computed for this page'],
};
