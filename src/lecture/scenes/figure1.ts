import type { Scene } from '../Scene';
import { say } from '../say';

export const figure1: Scene = {
  id: 'figure1',
  title: 'Figure 1: and do they learn?',
  state: { lens: 'training', layer: 'random' },
  text: [
    say`The paper’s Figure 1 trains networks of 8, 16 and 32 layers: SELU against ReLU with batch normalization, the training error against the epochs. SELU’s falls lower there, and more smoothly.`,
    say`Here smaller networks learn 1,797 handwritten digits. Press Train and watch, or look at the bands behind: they are this page’s own runs, with five seeds each. It is an illustration on one set of data, no proof; the map says nothing about how well a network learns.`,
  ],
  shows: '.loss-chart',
  task: {
    ask: 'Not all that is said of Figure 1 holds here. Open Claims in the lens, and look for one that does not.',
    done: ({ state }) => state.lens === 'training' && state.trainingPart === 'claims',
    reply: () =>
      'For each claim the lens says at which depths it holds in these runs, and shows the runs. A claim that fails here may hold elsewhere, and the other way round.',
  },
  notes:
    'Start the training before you speak: it takes a minute or so. The deeper the network, the more the kinds differ. Ask what would have to be held equal for the comparison to be fair: learning rate, initialisation, seeds.',
  question: 'What does a forward pass that is stable at the start promise for the last epoch?',
  sources: ['Klambauer et al. 2017, Figure 1', 'Trained for this page on the digits of UCI (Alpaydin and Kaynak 1998)'],
};
