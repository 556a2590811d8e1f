import type { Scene } from '../Scene';
import { lit, say } from '../say';

export const anyWeights: Scene = {
  id: 'any-weights',
  title: 'Other weights in every layer',
  state: {
    lens: 'theorems',
    statement: 'theorem1.into',
    film: 'on',
    window: { muMin: -1.1, muMax: 1.1, nuMin: 0.01, nuMax: 30 },
    nuScale: 'log',
    overlays: ['arrows', 'fixed'],
    starts: [],
    playhead: 0,
  },
  text: [
    say`Theorem 1 keeps ω and τ the same in all layers, and no network does that. But ${lit('box', 'its box')} is mapped into itself for every ω and τ of its ranges, so they may be others in each layer: what is in the box stays there.`,
    say`Press play. The dashed box holds all starts, the green one all that can come of them, whatever the weights; it enters Theorem 1’s box, and the lens says after how many layers. Not in the paper; proved here for layers whose units share their moments.`,
  ],
  task: {
    ask: 'Widen the box’s range of τ in the lens until weights are allowed that lead out of it.',
    done: ({ state, verdict }) =>
      verdict === 'refuted' && state.box !== null && (state.box.tau[0] < 0.95 || state.box.tau[1] > 1.1),
    reply: ({ state }) =>
      `With τ from ${state.box?.tau[0]} to ${state.box?.tau[1]} a layer can lead out: the lens names the point and the weights. A larger box may still hold what starts in it.`,
  },
  notes:
    'The honest limit: where the inputs’ own means differ, the mean of the next layer is not bounded by ω times one mean. The lens has the variant that allows for it.',
  question: 'Why does “into itself” matter more here than “one fixed point”?',
  sources: ['Computed and proved for this page; Klambauer et al. 2017, Theorem 1, for the box'],
};
