import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const jump: Scene = {
  id: 'jump',
  title: 'A dot, then an arrow',
  state: { overlays: ['arrows', 'orbits'], arrows: 'true', starts: [{ mu: 0.7, nu: 1.8 }], layers: 3 },
  text: [
    say`An ${lit('arrows', 'arrow')} runs from a pair (μ, ν) to what one layer makes of it. Put the next layer’s arrow at its tip, and you walk through the network: ${lit('orbits', 'dots 0, 1, 2, 3')}.`,
    say`It is a walk of jumps. Between two dots there is nothing: there is no half layer, and nothing flows.`,
  ],
  task: {
    ask: 'Drag A to where the arrows have almost no length: there a layer changes nothing.',
    done: ({ orbits: [orbit] }) => {
      const [first, second] = orbit?.points ?? [];
      return (
        first !== undefined &&
        second !== undefined &&
        first.nu > 0.5 &&
        Math.hypot(second.mu - first.mu, second.nu - first.nu) < 0.03
      );
    },
    reply: () =>
      'Such a place is called a fixed point: what goes in comes out again, in every layer. Here it is (0, 1).',
  },
  notes:
    'Learners read arrow fields as flows of a differential equation. Say the word “jump” often; show it with arrows of true length.',
  question: 'Can two arrows end at the same place?',
  sources: ['Klambauer et al. 2017, Figure 2'],
};
