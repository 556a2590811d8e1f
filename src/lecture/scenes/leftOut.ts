import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const leftOut: Scene = {
  id: 'left-out',
  title: 'What the box leaves out',
  state: {
    lens: 'theorems',
    statement: 'theorem1.fixedPoint',
    window: { muMin: -0.15, muMax: 0.15, nuMin: 0.7, nuMax: 1.6 },
    starts: [],
  },
  text: [
    say`The theorem states ${lit('box', 'a box')} that holds the fixed point for all its weights. It is an outer bound: the true points have variances from ${figure('theorem1.leastVariance', '0.826')} to ${figure('theorem1.greatestVariance', '1.410')} only, and the stated box is larger.`,
    say`Nor does (0, 1) need ω = 0. At τ = 1 the mean 0 makes ω say nothing, so (0, 1) is a fixed point for every ω; only whether it attracts depends on it.`,
  ],
  task: {
    ask: 'Check it: leave τ at 1, take ω far outside the theorem, and see whether (0, 1) stays.',
    done: ({ state, fixedPoints }) =>
      state.tau === 1 &&
      Math.abs(state.omega) >= 0.4 &&
      fixedPoints.some(({ mu, nu }) => Math.hypot(mu, nu - 1) < 1e-6),
    reply: ({ state, fixedPoints }) => {
      const point = fixedPoints.find(({ mu, nu }) => Math.hypot(mu, nu - 1) < 1e-6);
      return `At ω = ${state.omega} it is there, and it is ${point?.kind === 'attracting' ? 'attracting' : 'a point that attracts no more'}.`.replace(
        '-',
        '−',
      );
    },
  },
  notes: 'Two misreadings at once: the box is not where fixed points are, and (0, 1) is not a matter of ω = 0.',
  question: 'The theorem says |ω| ≤ 0.1. Does self-normalizing end there?',
  sources: ['Klambauer et al. 2017, Theorem 1'],
};
