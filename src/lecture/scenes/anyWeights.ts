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
    say`Theorem 1 keeps ω and τ the same in all layers; no network does. But ${lit('box', 'its box')} is mapped into itself for all of its ω and τ, so each layer may have its own.`,
    say`Press play. Dashed: all starts. Green: all that can come of them, whatever the weights. It enters Theorem 1’s box; the lens says within how many layers. Not in the paper; proved here for layers whose units share their moments.`,
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
