import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const depth: Scene = {
  id: 'depth',
  title: 'Deep networks lose their signal',
  state: {
    activation: 'relu',
    lambda: 1,
    layer: 'random',
    window: { muMin: -0.2, muMax: 1.5, nuMin: 1e-8, nuMax: 10 },
    nuScale: 'log',
    overlays: ['orbits'],
    starts: [
      { mu: 0.5, nu: 0.75 },
      { mu: 1, nu: 4 },
    ],
  },
  text: [
    say`A deep network hands its signal from layer to layer. Here are 32 layers of ReLU, with random weights of variance 1/n as they are often drawn: each ${lit('orbits', 'dot')} is the signal after one more layer, by its mean and its variance.`,
    say`Every layer halves what comes in, so that after 32 layers ${figure('relu.left', '2.3e-10')} of it is left. The last layers hear nothing, and so they learn nothing.`,
  ],
  task: {
    ask: 'Move τ, the size of the weights, until the signal neither fades nor grows.',
    done: ({ orbits }) =>
      orbits.length > 0 &&
      orbits.every(({ points: [first, ...rest], outcome }) => {
        const last = rest.at(-1);
        if (first === undefined || last === undefined || outcome.kind === 'diverges') return false;
        const factor = (last.nu + last.mu ** 2) / (first.nu + first.mu ** 2);
        return factor > 0.5 && factor < 2;
      }),
    reply: ({ state }) =>
      state.tau === 2
        ? 'At τ = 2 a layer keeps the signal as it is: He initialisation. But it keeps every error too; nothing pulls the signal back.'
        : 'Close: at τ = 2 sharp a layer keeps the signal (He initialisation). A hair off, and it fades or grows all the same; nothing pulls it back.',
  },
  notes:
    'Do not name mean and variance as “moments” yet. Play the orbit once, then move τ by hand: 1.9 fades, 2.1 explodes. The point to make is the knife’s edge, which motivates a map with an attracting point.',
  question: 'If one layer keeps 90 % of the signal, how much is left after 32?',
  sources: ['He et al. 2015, Delving Deep into Rectifiers, section 2.2'],
};
