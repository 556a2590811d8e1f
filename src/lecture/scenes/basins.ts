import type { Scene } from '../Scene';
import { figure, lit, say } from '../say';

export const basins: Scene = {
  id: 'basins',
  title: 'Not everything comes back',
  state: {
    omega: 0.8,
    window: { muMin: -1.1, muMax: 0.3, nuMin: 0, nuMax: 1.2 },
    starts: [{ mu: -0.3, nu: 0.6 }],
    layers: 60,
    heat: 'basins',
  },
  text: [
    say`At ω = 0.8 two places attract: (0, 1), and the collapsed point (${figure('collapsed.mu', '-0.907')}, 0), where every input gives the same value. The ${lit('heat', 'two colours')} are their basins: where an orbit must start to end there.`,
    say`On the border lies a ${lit('fixed', 'saddle')}, (${figure('saddle.mu', '-0.757')}, ${figure('saddle.nu', '0.089')}): it draws orbits in along one line and drives them off along another.`,
  ],
  task: {
    ask: 'Drag A until it no longer returns to (0, 1).',
    done: ({ orbits: [orbit] }) =>
      orbit !== undefined && orbit.outcome.kind !== 'converges' && orbit.outcome.kind !== 'undecided',
    reply: ({ orbits: [orbit] }) =>
      orbit?.outcome.kind === 'collapses'
        ? `A collapses to (${orbit.outcome.to.mu.toFixed(3).replace('-', '−')}, 0): its variance dies out, and no later layer can bring it back.`
        : 'A ends elsewhere; look at the read-out.',
  },
  notes: 'Go slowly along the border with the arrow keys; a step of one pixel decides.',
  question: 'What happens to an orbit that starts on the border exactly?',
  sources: ['Computed for this page; the paper’s theorems hold for |ω| ≤ 0.1 only'],
};
