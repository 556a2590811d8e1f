import type { Scene } from '../Scene';
import { figure, say } from '../say';

export const gradients: Scene = {
  id: 'gradients',
  title: 'And the gradients?',
  state: { layer: 'random', lens: 'activation', aspect: 'gains' },
  text: [
    say`All this is about the way forward. On the way back a layer multiplies squared gradients by χ = τ E f′(z)², which at (0, 1) is ${figure('chi', '1.0716')}: over 32 layers, ${figure('chi.32', '9.135')} times. A stable forward pass does not promise stable gradients.`,
    say`That is mild, but the paper’s theorems do not speak of it.`,
  ],
  shows: '.gain-table',
  task: {
    ask: 'Find an activation and look up its χ in the table of gains: choose another activation.',
    done: ({ state }) => state.activation !== 'selu',
    reply: () =>
      'Its χ stands in the lens, beside the τ at which χ is 1 (the “edge of chaos”), or the reason why there is none.',
  },
  notes: 'χ = 1 and a stable forward pass can be had together by few activations; the lens says which.',
  question: 'Would you rather have gradients that grow 7 % a layer or a signal that does?',
  sources: ['Schoenholz et al. 2017, Deep Information Propagation'],
};
