import type { Scene } from '../Scene';
import { say } from '../say';

export const target: Scene = {
  id: 'target',
  title: 'Is (0, 1) the best target?',
  state: {
    lens: 'activation',
    aspect: 'design',
    target: { mu: 0, nu: 1 },
    window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 3 },
  },
  text: [
    say`Mean 0 and variance 1 are a habit, not a law. For other points too there are λ and α that make them fixed; some attract faster, some do not attract at all, and for some there are none.`,
    say`The lens solves it for any point that you set, and says what it costs: the rate, the norm, and the box around it that can be certified.`,
  ],
  shows: '.solution-table',
  task: {
    ask: 'Set another target: drag the pin on the plane, or type it in the lens.',
    done: ({ state }) => state.target !== null && Math.hypot(state.target.mu, state.target.nu - 1) > 0.05,
    reply: ({ state }) =>
      `For (${state.target?.mu.toFixed(2)}, ${state.target?.nu.toFixed(2)}) the lens lists every solution, with its kind. “Use it” sets the sliders.`.replace(
        '(-',
        '(−',
      ),
  },
  notes: 'The authors’ own notebook example, (−0.1, 2) at ω = 1, is a saddle: fixed is not attracting.',
  question: 'What could speak for a variance other than 1?',
  sources: ['Klambauer et al. 2017, appendix A4'],
};
