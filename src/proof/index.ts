export { type Attraction, type AttractionOptions, attraction, attractionSteps } from './fixedPoints/attraction';
export { atLayer, type BoxProof, certifyBoxSteps } from './fixedPoints/certifyBox';
export { type ClaimWitness, claimWitnessSteps } from './fixedPoints/claimWitness';
export { type FixedPointRange, fixedPointRange, fixedPointRangeSteps } from './fixedPoints/fixedPointRange';
export { largestBoxSteps } from './fixedPoints/largestBox';
export { type OwnProof, ownProofSteps } from './fixedPoints/ownProof';
export type { Interval } from './intervals/interval';
export type { Box } from './moments/basis';
export type { Domain, Point, Side } from './moments/domain';
export type { Cell } from './moments/layer';
export { type Weights, weightsOf } from './moments/Weights';
export { type ActivationWeights, activationWeights, type ProvedActivation } from './quadrature/activationWeights';
export { NotEnclosed } from './quadrature/PanelTable';
export type { Certificate, Leaf, Verdict } from './search/Certificate';
export { type CertifyOptions, certify, certifySteps, type Progress } from './search/certify';
export { type GrowOptions, type Growth, grow, growSteps } from './search/grow';
export { imageRange } from './search/imageRange';
export { leafValue } from './search/leafValue';
export { largestTrapRangesSteps, type TrapRanges } from './sequences/largestTrapRanges';
export {
  proveSequence,
  proveSequenceSteps,
  type SequenceOptions,
  type SequenceProgress,
} from './sequences/proveSequence';
export { hullOf, type SequenceCertificate } from './sequences/SequenceCertificate';
export { smallestTrapSteps } from './sequences/smallestTrap';
export { type FrontierPoint, trapFrontierSteps } from './sequences/trapFrontier';
export { weighingOf } from './sequences/weightRange';
export { type Fact, facts } from './statements/facts';
export type {
  Rectangle,
  SequenceId,
  SequenceQuestion,
  SequenceStatement,
  WeightRange,
} from './statements/SequenceStatement';
export type { Quantity, Statement, StatementId } from './statements/Statement';
export { sequenceStatements } from './statements/sequences';
export { statementOf, statements } from './statements/statements';
export { statedFixedPointRange, statedRangeApplies } from './statements/theorem1';
