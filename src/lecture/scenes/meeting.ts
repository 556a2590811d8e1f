import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const meeting: Scene = {
  id: 'meeting',
  title: 'Where fixed points meet',
  state: {
    omega: 0.8,
    overlays: ['arrows', 'nullclines', 'orbits', 'fixed', 'paths'],
    window: { muMin: -1.2, muMax: 0.6, nuMin: 0, nuMax: 2 },
    starts: [{ mu: 0.1, nu: 1.05 }],
    layers: 100,
  },
  text: [
    say`A fixed point lies where the two ${lit('nullclines', 'dashed and dotted lines')} cross: on one the layer keeps the mean, on the other the variance. Move a slider and the lines move, and so do the ${lit('fixed', 'points')}.`,
    say`When two meet, the picture changes in kind: they trade their kinds or vanish together. At τ = 1, (0, 1) attracts only for ω from ${figure('omega.flip', '-1.0308')} to ${figure('omega.meet', '0.9017')}.`,
  ],
  task: {
    ask: 'Find an ω at which two fixed points with a variance meet.',
    done: ({ fixedPoints }) => {
      const inside = fixedPoints.filter(({ boundary }) => !boundary);
      return inside.some((a, i) => inside.slice(i + 1).some((b) => Math.hypot(a.mu - b.mu, a.nu - b.nu) < 0.12));
    },
    reply: ({ state }) =>
      `At ω = ${state.omega} the two are all but one. At τ = 1 the saddle reaches (0, 1) at 0.9017; beyond, it is the other point that attracts.`.replace(
        '-',
        '−',
      ),
  },
  notes: 'It is a transcritical crossing: at τ = 1 the point (0, 1) exists for every ω and cannot vanish.',
  question: 'Two points meet and both vanish, or trade kinds: what decides which?',
  sources: ['Computed for this page'],
};
