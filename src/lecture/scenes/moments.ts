import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const moments: Scene = {
  id: 'moments',
  title: 'Two numbers tell what comes out',
  state: {
    lens: 'activation',
    aspect: 'function',
    overlays: ['orbits'],
    starts: [{ mu: -0.8, nu: 0.2 }],
    layers: 1,
    through: 'orbit1',
    playhead: 0,
  },
  text: [
    say`The next layer adds up these outputs again, so of the whole curve that comes out it only feels two numbers: ${lit('mean', 'the mean μ')}, where the outputs lie, and ${lit('variance', 'the variance ν')}, how far they scatter.`,
    say`So one layer turns two numbers into two numbers. On the plane ${lit('orbits', 'A')} is the pair that goes in, and dot 1 the pair that comes out.`,
  ],
  shows: '.activation-chart',
  task: {
    ask: 'Drag A (or use its arrow keys) until the variance gets smaller in the layer instead of larger.',
    done: ({ orbits: [orbit] }) => {
      const [first, second] = orbit?.points ?? [];
      return first !== undefined && second !== undefined && second.nu < first.nu;
    },
    reply: ({ orbits: [orbit] }) => {
      const [first, second] = orbit?.points ?? [];
      return `From ${first?.nu.toPrecision(3)} to ${second?.nu.toPrecision(3)}: a variance that is too large shrinks, and one that is too small grows.`;
    },
  },
  notes: 'Two numbers before, two numbers after: this is the map g of the paper. Everything that follows is about it.',
  question: 'Why does the layer after this one not care about the shape of the curve?',
  sources: ['Klambauer et al. 2017, Eqs. 3 to 5'],
};
