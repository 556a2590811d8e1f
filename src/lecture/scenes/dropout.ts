import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const dropout: Scene = {
  id: 'dropout',
  title: 'Dropout that does no harm',
  state: {
    dropout: 'standard',
    rate: 0.1,
    window: { muMin: -0.3, muMax: 0.3, nuMin: 0.5, nuMax: 2.5 },
    starts: [{ mu: 0, nu: 1 }],
  },
  text: [
    say`Dropout sets some activations to 0 and scales up the rest. That keeps their mean but adds variance: at a rate of 0.1 the fixed point moves to (${figure('dropout.mu', '0.055')}, ${figure('dropout.nu', '1.611')}).`,
    say`Alpha dropout sets them to SELU’s lowest value instead, −λα, and then shifts and scales so that mean 0 and variance 1 stay.`,
  ],
  task: {
    ask: 'Choose alpha dropout, and see where the fixed point goes.',
    done: ({ state, fixedPoints }) =>
      state.dropout === 'alpha' && fixedPoints.some(({ mu, nu }) => Math.hypot(mu, nu - 1) < 1e-6),
    reply: ({ state }) => `It is back at (0, 1), at rate ${state.rate} as at any other.`,
  },
  notes: 'Why −λα? It is the value that the unit gives when its input is very negative: “off”, in SELU’s terms.',
  question: 'Why is 0 the natural “off” of ReLU, and not of SELU?',
  sources: ['Klambauer et al. 2017, section 2, “New Dropout Technique”'],
};
