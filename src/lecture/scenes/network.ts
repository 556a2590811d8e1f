import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const network: Scene = {
  id: 'network',
  title: 'A real network',
  state: {
    lens: 'network',
    layer: 'random',
    window: { muMin: -0.6, muMax: 1, nuMin: 0.4, nuMax: 2.2 },
    starts: [],
  },
  text: [
    say`Here runs a network of SELUs: its weights are drawn, inputs go through, and the mean and variance of each layer are measured. Those are the squares on the plane. The green line is the map of a random layer, and the ellipses are how far chance may lead away from it.`,
    say`Pooled over its units a layer obeys the map. Look unit by unit and you find more: every unit has a mean of its own, and near (0, 1) a layer keeps ${figure('between.kept', '0.971')} of the variance between them.`,
  ],
  shows: '.depth-chart',
  task: {
    ask: 'Make the layers narrow, 32 units or fewer (units in a layer, in the lens), and see how well the map still holds.',
    done: ({ state }) => state.width <= 32,
    reply: ({ state }) =>
      `With ${state.width} units chance leads further away: its deviations go as 1/√n, so four times as many units halve them.`,
  },
  notes:
    'The next seed is another network of the same kind. The lens has the units’ cloud, the net inputs against a normal curve, the gradients, and widths against each other.',
  question: 'Why does it take many units for the map to hold, when it is about one?',
  sources: ['Computed for this page', 'Poole et al. 2016, Exponential expressivity'],
};
