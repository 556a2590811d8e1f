import { isUnsure } from '../fixedPoints/search/isUnsure';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { beginTurn, effort, spent } from '../moments/quadrature/effort';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import type { Moments, Orbit, Outcome, Parameters } from '../types';
import { leavesAlways } from './leavesAlways';
import { limitsOf, underflow } from './limits';
import { hasMirrorImage, isMeanLost } from './lostMean';
import { verdict } from './verdict';

export interface OrbitOptions {
  /** Layers the verdict may look ahead, beyond those shown. */
  readonly maxLayers?: number;
}

const moments = new Float64Array(kernelSize);
/**
 * Nodes of sums that a verdict may take, some 50 ms: 5000 layers of a smooth curve take a fifth of that. What oscillates
 * under wide Gaussians is given up after fewer layers.
 */
export const mostEffort = 5_000_000;
/** Layers of a closed form from one step to the next. */
const often = 512;
/** Beyond this size an orbit is followed no further: its squares would overflow. */
const huge = 1e140;

/**
 * The layers 0 … `layers` of a start with ν ≥ 0, and what becomes of it.
 * The verdict looks on for up to `maxLayers` layers (5000 unless told), or fewer where each takes long (`mostEffort`), and
 * is `undecided` after those when they do not suffice, as next to marginal parameters. `points` are only the layers asked for, and fewer when they leave the range of
 * numbers (μ² + ν > 1e280). See `verdict` for the outcomes' exact meaning.
 */
export function orbit(start: Moments, parameters: Parameters, layers: number, options: OrbitOptions = {}): Orbit {
  return finish(orbitSteps(start, parameters, layers, options));
}

/** The same in steps: yields every few milliseconds of work; what others do meanwhile does not count as its own. */
export function* orbitSteps(
  start: Moments,
  parameters: Parameters,
  layers: number,
  { maxLayers = 5_000 }: OrbitOptions = {},
): Generator<void, Orbit> {
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const limits = limitsOf(parameters, kernel, step);
  const { slow } = traitsOf(kernel);
  const mu = [start.mu];
  const nu = [start.nu];
  let outcome: Outcome | undefined;
  const leaves = leavesAlways(parameters, kernel);
  const turn = beginTurn();
  const { unresolved } = effort;
  let nextCheck = 1;
  let n = 0;
  /** A variance that was below all normal doubles has no digits left when it grows again. */
  let lost = false;
  /** The layer from which on rounding hides the sign of the mean; 0 while it is known. */
  let signless = 0;
  /** Goes on for some layers; whether the orbit is told. Not in the generator's body, whose loops run slower. */
  const goOn = (): boolean => {
    do {
      const escaped = !(Math.hypot(mu[n]!, Math.sqrt(nu[n]!)) < huge);
      if (outcome === undefined && (n === nextCheck || escaped)) {
        if (!(leaves === 'slowly' && nu[n]! > 0) && !(lost && nu[n]! >= underflow))
          outcome = verdict(kernel, parameters, limits, mu, nu, escaped);
        // Where doubles show no layer move it, it does.
        if (leaves !== 'no' && nu[n]! > 0 && (leaves === 'slowly' || (outcome && outcome.kind !== 'diverges')))
          outcome = { kind: 'diverges', layers: n, slowly: true };
        if (
          signless > 0 &&
          outcome &&
          hasMirrorImage('points' in outcome ? outcome.points : 'to' in outcome ? [outcome.to] : [])
        )
          outcome = { kind: 'undecided', layers: signless, lost: true };
        nextCheck = n < 64 ? n + 4 - (n & 3) : Math.ceil(1.1 * n);
      }
      if (escaped) return true;
      if (n >= layers && (outcome !== undefined || n >= maxLayers || (slow && turn.spent() > mostEffort))) return true;
      step(mu[n]!, nu[n]!, moments);
      mu.push(moments[0]!);
      nu.push(moments[1]!);
      lost ||= moments[1]! < underflow && nu[n]! > 0 && limits.keepsZero;
      n++;
      if (slow) signless = isMeanLost(signless > 0, mu[n - 1]!, nu[n - 1]!, moments) ? signless || n : 0;
    } while (n % often > 0 && !(slow && turn.isOver()));
    return false;
  };
  while (!goOn()) {
    const before = spent();
    yield;
    turn.goesOn(before);
  }
  // What sums make of waves too fast for them is no fixed point.
  if (
    outcome?.kind === 'converges' &&
    effort.unresolved > unresolved &&
    (yield* isUnsure(parameters, step, outcome.to))
  )
    outcome = undefined;
  const points: Moments[] = [];
  for (let k = 0; k <= Math.min(layers, n); k++) points.push({ mu: mu[k]!, nu: nu[k]! });
  if (leaves !== 'no' && nu[n]! > 0) outcome ??= { kind: 'diverges', layers: n, slowly: true };
  return { points, outcome: outcome ?? { kind: 'undecided', layers: n } };
}
