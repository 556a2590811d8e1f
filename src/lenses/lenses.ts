import { activationLens } from './activation/activationLens';
import type { Lens } from './Lens';
import { mapLens } from './map/mapLens';
import { parametersLens } from './parameters/parametersLens';
import { theoremsLens } from './theorems/theoremsLens';

/**
 * Every lens that the page offers; the order of their tabs is that of the lens table. All are imported statically,
 * since the page is one file with one script, which opens by double click: parts fetched later would need a host, and
 * the engine puts off compiling a function until it is called, that of a closed lens too.
 */
export const lenses: readonly Lens[] = [mapLens, theoremsLens, activationLens, parametersLens];
