import { lens } from '../Lens';
import { useDesign } from './design/useDesign';

/** The function itself, λ and α for a wish, and other functions beside it. */
export const activationLens = lens({
  id: 'activation',
  useOwn: useDesign,
  parts: async () => (await import('./activationParts')).activationParts,
});
