export { bare } from './assumed/assumedLayer';
export { type AssumedWalk, assumedWalk } from './assumed/assumedWalk';
export { type Band, bands } from './assumed/bands';
export { crossed } from './assumed/crossed';
export { type Matrix, type Multiplier, multiplier, type Sizes } from './matrix/product';
export { type Cost, cost } from './run/cost';
export type { Histogram, LayerRecord, NetInputs } from './run/LayerRecord';
export { type NetworkRun, type Progress, runNetwork } from './run/runNetwork';
export { type Kick, type Law, laws, type Settings } from './settings';
