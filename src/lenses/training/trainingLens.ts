import { lens } from '../Lens';
import { useTraining } from './useTraining';

/** Networks that learn here, beside what the map assumes of them. */
export const trainingLens = lens({
  id: 'training',
  useOwn: useTraining,
  parts: async () => (await import('./trainingParts')).trainingParts,
});
