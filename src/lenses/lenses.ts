import { activationLens } from './activation/activationLens';
import type { Lens } from './Lens';
import { mapLens } from './map/mapLens';
import { networkLens } from './network/networkLens';
import { parametersLens } from './parameters/parametersLens';
import { theoremsLens } from './theorems/theoremsLens';
import { trainingLens } from './training/trainingLens';

/**
 * Every lens that the page offers; the order of their tabs is that of the lens table. What one shows comes in the page
 * behind the plane and is run once it is opened (`Lens`, `scripts/vite/onePage`); what it asks for is there from the
 * start.
 */
export const lenses: readonly Lens[] = [
  mapLens,
  theoremsLens,
  activationLens,
  parametersLens,
  networkLens,
  trainingLens,
];
