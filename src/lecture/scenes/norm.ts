import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const norm: Scene = {
  id: 'norm',
  title: 'Eigenvalue and norm',
  state: {
    omega: -1,
    window: { muMin: -0.4, muMax: 0.4, nuMin: 0.7, nuMax: 1.3 },
    starts: [{ mu: 0.2, nu: 0.9 }],
    layers: 100,
  },
  text: [
    say`At ω = −1 the larger eigenvalue of H, in size, is ${figure('eigenvalue.atMinusOne', '-0.970')}: in the long run errors fade, by 3 % a layer, and change sides each time. Yet the norm is ${figure('norm.atMinusOne', '1.111')}: some errors grow first. ${lit('orbits', 'A’s first layer')} leads away from (0, 1), and it still arrives.`,
    say`The eigenvalue says how fast in the end; the norm says how bad one layer can be. The paper’s theorem is about the norm, ${figure('norm.paper', '0.788')} at ω = 0.`,
  ],
  task: {
    ask: 'Move ω until (0, 1) attracts and the norm is below 1 as well.',
    done: ({ fixedPoints }) =>
      fixedPoints.some(
        ({ mu, nu, kind, norm: size }) => kind === 'attracting' && Math.hypot(mu, nu - 1) < 1e-6 && size < 1,
      ),
    reply: ({ state }) =>
      `At ω = ${state.omega} every layer brings every small error closer: that is a contraction.`.replace('-', '−'),
  },
  notes: 'Stable is weaker than contracting in the plain norm. Show the circle and the ellipse in the lens.',
  question: 'Can a system whose every layer enlarges some error still be stable?',
  sources: ['Klambauer et al. 2017, Lemma 12 and its use of the largest singular value'],
};
