import { lens } from '../Lens';
import { drawnAvoid } from './drawn';
import { useTheorems } from './useTheorems';

/** What the paper claims, proved while you watch. */
export const theoremsLens = lens({
  id: 'theorems',
  useOwn: useTheorems,
  parts: async () => (await import('./theoremsParts')).theoremsParts,
  avoid: drawnAvoid,
});
