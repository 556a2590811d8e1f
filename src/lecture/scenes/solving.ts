import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const solving: Scene = {
  id: 'solving',
  title: 'Where λ and α come from',
  state: { lens: 'activation', aspect: 'design', target: { mu: 0, nu: 1 } },
  text: [
    say`Two things are wished: mean 0 stays 0, variance 1 stays 1. Two constants are free. α balances the positive part, ${figure('solve.positive', '0.399')} on average, with the negative, ${figure('solve.negative', '-0.238')} before it is scaled; λ then stretches the result to variance 1.`,
    say`That gives α₀₁ = ${figure('alpha01', '1.6733')} and λ₀₁ = ${figure('lambda01', '1.0507')}: no tuning, just an equation solved.`,
  ],
  shows: '.solution-table',
  task: {
    ask: 'Move α away from α₀₁ and watch the attracting point leave (0, 1).',
    done: ({ fixedPoints }) =>
      fixedPoints.length > 0 &&
      !fixedPoints.some(({ mu, nu, kind }) => kind === 'attracting' && Math.hypot(mu, nu - 1) < 0.05),
    reply: ({ state, fixedPoints }) => {
      const point = fixedPoints.find(({ kind, nu }) => kind === 'attracting' && nu > 0);
      return point
        ? `At α = ${state.alpha.toPrecision(4)} the layers settle at (${point.mu.toFixed(2)}, ${point.nu.toFixed(2)}) instead: stable still, but not normalised.`.replaceAll(
            '(-',
            '(−',
          )
        : `At α = ${state.alpha.toPrecision(4)} nothing with a variance attracts any more.`;
    },
  },
  notes: 'The closed form is in the Design part of the lens, for any wished point; try (0, 2).',
  question: 'Is there another pair (λ, α) that keeps (0, 1)?',
  sources: ['Klambauer et al. 2017, Eq. 14 and appendix A4.1'],
};
