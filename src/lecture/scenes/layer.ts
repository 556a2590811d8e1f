import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const layer: Scene = {
  id: 'layer',
  title: 'A unit is not a layer',
  state: {
    tau: 0.5625,
    window: { muMin: -0.3, muMax: 0.3, nuMin: 0.005, nuMax: 3 },
    nuScale: 'log',
    starts: [{ mu: 0, nu: 1 }],
    layers: 60,
  },
  text: [
    say`The paper follows one unit whose weights add up to ω exactly. In a real layer each unit has other weights: with LeCun’s rule only ${figure('units.within', '7.97')} % of the units have |ω| ≤ 0.1. What the layer hands on is the mixture of them all, whose spread counts too.`,
    say`So there are two maps. At gain 3/4 (τ = 0.5625) the unit’s deviation settles at ${figure('gain.unit', '0.164')}, that of a layer of random units at ${figure('gain.random', '0.1996')}, which is what people measure in their networks.`,
  ],
  task: {
    ask: 'Switch from one unit to the random layer, above ω, and watch the fixed point.',
    done: ({ state }) => state.layer === 'random',
    reply: ({ fixedPoints }) => {
      const point = fixedPoints.find(({ kind, boundary }) => kind === 'attracting' && !boundary);
      return `It moves up${point ? `, to a variance of ${point.nu.toPrecision(3)}` : ''}: the units’ own means differ, and that difference is variance for the next layer.`;
    },
  },
  notes: 'The one unit’s statistics are over data; the layer’s are pooled over units and data.',
  question: 'Why do the two maps agree at (0, 1)?',
  sources: ['Poole et al. 2016, Exponential expressivity (mean-field map)', 'Klambauer et al. 2017, section 2'],
};
