export type { ShapeKey, Values } from '../../math/activations/Activation';
export { activationNamed as activationRow, activationTable, textOf } from '../../math/activations/activationTable';
export { affineText } from '../../math/activations/affineText';
