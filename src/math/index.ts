export { activationOf } from './activations/activationOf';
export { dropoutOf, dropoutProblem } from './activations/dropoutOf';
export { treeOf } from './activations/treeOf';
export { usesOf } from './activations/usesOf';
export type { Curve, Limit } from './Curve';
export { alpha01, lambda01 } from './constants';
export { type Condition, type Conditions, conditions, type Jump, type Stretch } from './curve/conditions';
export { curveSamples } from './curve/curveSamples';
export type { Atom, Edge } from './curve/outputDensity';
export { type Drop, keepsAll, type Peak, type Profile, profile } from './curve/profile';
export { type Affine, affineFor } from './design/affineFor';
export { type ConstantsFor, type ConstantsSolution, constantsFor } from './design/constantsFor';
export { ownConstants } from './design/ownConstants';
export { type KeepingWay, pointByAffine, pointsByConstants, wayOf } from './design/ownPoints';
export { type OwnRoom, ownRoom } from './design/ownRoom';
export { type Dropping, wantedOf } from './design/wanted';
export { boundaryFixedPoints } from './fixedPoints/boundaryFixedPoints';
export {
  type FixedPointSearch,
  fixedPointSteps,
  fixedPoints,
  type SearchHints,
  searchFixedPoints,
} from './fixedPoints/fixedPoints';
export { type Linearisation, type LinearisedPath, linearisation } from './fixedPoints/linearisation';
export { type LinearMap, linearMap } from './fixedPoints/linearMap';
export type { Continuum } from './fixedPoints/search/Continuum';
export { isOnContinuum } from './fixedPoints/search/isOnContinuum';
export { searchWords } from './fixedPoints/search/searchWords';
export { type Feasibility, feasibility, type Layer, type Solution, solve } from './fixedPoints/solve';
export { roomRows, targetRoom } from './fixedPoints/targetRoom';
export { type Critical, type Criticality, criticality, criticalitySteps, type HalfStable } from './gains/criticality';
export { type Gain, type Gains, gains, type Kept } from './gains/gains';
export { type Keeping, type KeptBy, keeping, keepingSteps } from './gains/keeping';
export type { Shape } from './gains/spread';
export { type Kernel, kernelSize } from './kernel';
export { keepsZeroVariance } from './layer/keepsZeroVariance';
export { netInputOf, netSize } from './layer/netInputOf';
export { onlyVariable } from './layer/onlyVariable';
export { type BoxImages, boxImageSteps, boxImages } from './map/boxImages';
export { type CellGrid, columnCentres, rowCentres } from './map/cellGrid';
export { evaluationCost } from './map/evaluationCost';
export { type FieldGrid, field, fieldSteps } from './map/field';
export { gradientGain } from './map/gradientGain';
export { heatAt, heatContour, heatContourSteps, heatRowSteps, type PointHeat } from './map/heat';
export { jacobian, jacobianSecondMoment } from './map/jacobian';
export { activations, kernelOf } from './map/kernelOf';
export { momentMap } from './map/momentMap';
export { type Nullclines, nullclineSteps, nullclines } from './map/nullclines';
export { type Sign, signOf, signRow } from './map/signs';
export { type Step, stepOf } from './map/stepOf';
export { unresolvedIn } from './map/unresolvedIn';
export { varianceCurve } from './map/varianceCurve';
export { type VarianceSlopes, varianceSlopes } from './map/varianceSlopes';
export { alphaDropout } from './moments/dropout';
export { worked } from './moments/quadrature/effort';
export { selu } from './moments/selu';
export type { KernelTable } from './moments/table/kernelTable';
export { kernelTables } from './moments/table/kernelTables';
export { traitsOf } from './moments/traits';
export { finish } from './numeric/finish';
export { determinant, eigenvalues, eigenvectors, type SingularValues, singularValues } from './numeric/matrix2';
export { regimeEdges } from './numeric/regimeEdges';
export { until } from './numeric/until';
export { type Attractor, attractorSearch, attractorSteps, attractors } from './orbits/attractors';
export {
  type Basins,
  basins,
  divergesClass,
  firstAttractor,
  type Known,
  undecidedClass,
  unknownClass,
} from './orbits/basins';
export {
  type Bifurcation,
  type BifurcationCurve,
  bifurcationCurves,
  bifurcationSearch,
} from './orbits/bifurcationCurves';
export { type Branch, type BranchSample, branches, branchSample, branchSampleSteps } from './orbits/branches';
export { explainAbsence, explainAbsenceSteps } from './orbits/explainAbsence';
export { farField, farFieldSteps } from './orbits/farField';
export { type OrbitOptions, orbit, orbitSteps } from './orbits/orbit';
export { attractingNear, type Regime, regimeOf, regimeSteps, type Told, toldSteps } from './orbits/regime';
export { type RegimeKind, regimeKinds } from './orbits/startEnd';
export { type TrackedCounts, type TrackedOptions, trackedCounts } from './orbits/trackedCounts';
export type * from './types';
