import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const initialisations: Scene = {
  id: 'initialisations',
  title: 'How to draw the weights',
  state: {
    layer: 'random',
    window: { muMin: -1, muMax: 4, nuMin: 0.01, nuMax: 1000 },
    nuScale: 'log',
    starts: [
      { mu: -0.5, nu: 0.1 },
      { mu: 0.5, nu: 20 },
    ],
  },
  text: [
    say`A rule for drawing weights is a choice of τ. LeCun’s rule, variance 1/n, is τ = 1: the one that SELU is made for. He’s rule, made for ReLU, is τ = 2: in a layer of random SELU units every layer then multiplies a large signal by ${figure('he.factor', '1.104')}, without end.`,
    say`A framework’s default linear layer has τ = 1/3, and the signal dies. The activation and the rule belong together.`,
  ],
  task: {
    ask: 'Use He’s rule: set τ to 2 (the mark on the slider), and see where A ends.',
    done: ({ state, orbits }) => state.tau === 2 && orbits.some(({ outcome }) => outcome.kind === 'diverges'),
    reply: () =>
      'It explodes. One unit with ω = 0 would still settle, at a variance of 18.46; a layer of random units does not.',
  },
  notes: 'Everyone has read “use lecun_normal with SELU”; this is its reason.',
  question: 'Your SELU network’s loss is infinite at the first step. What do you check?',
  sources: ['LeCun et al. 1998, Efficient BackProp', 'He et al. 2015', 'Klambauer et al. 2017, section 3'],
};
