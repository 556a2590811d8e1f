import { activationLens } from './activation/activationLens';
import type { Lens } from './Lens';
import { mapLens } from './map/mapLens';
import { parametersLens } from './parameters/parametersLens';
import { theoremsLens } from './theorems/theoremsLens';

/** Every lens that the page offers; the order of their tabs is that of the lens table. */
export const lenses: readonly Lens[] = [mapLens, theoremsLens, activationLens, parametersLens];
