import { activationExamples } from './activationExamples';
import { designExamples } from './designExamples';
import type { Subject } from './Example';
import { heatExamples } from './heatExamples';
import { linearMapExamples } from './linearMapExamples';
import { networkExamples } from './networkExamples';
import { orbitsExamples } from './orbitsExamples';
import { parametersExamples } from './parametersExamples';
import { planeExamples } from './planeExamples';
import { theoremsExamples } from './theoremsExamples';
import { trainingExamples } from './trainingExamples';

/** Every chart example, by subject in the order of src/charts: what the gallery shows and the picture test checks. */
export const subjects: readonly Subject[] = [
  planeExamples,
  orbitsExamples,
  heatExamples,
  theoremsExamples,
  parametersExamples,
  activationExamples,
  linearMapExamples,
  designExamples,
  networkExamples,
  trainingExamples,
];
