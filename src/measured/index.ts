export { type MeasuredLayer, type MeasuredNetwork, mostLayers, secondMoment } from './MeasuredNetwork';
export { longestName } from './reading/cleanName';
export type { Reading } from './reading/collector';
export { type MeasuredReader, measuredReader } from './reading/readMeasured';
export { idOf, readCompact, writeCompact } from './writing/compact';
export { networkFile } from './writing/networkFile';
