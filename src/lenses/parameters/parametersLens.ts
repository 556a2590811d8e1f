import { lens } from '../Lens';
import { useRegimes } from './useRegimes';

/** What becomes of starts over the planes of parameters. */
export const parametersLens = lens({
  id: 'parameters',
  useOwn: useRegimes,
  parts: async () => (await import('./parametersParts')).parametersParts,
});
