import { type Kernel, kernelSize } from '../kernel';
import { keepsZeroVariance } from '../layer/keepsZeroVariance';
import { netInputOf, netSize } from '../layer/netInputOf';
import { stepOf } from '../map/stepOf';
import { straightStep } from '../map/straightStep';
import { type Kink, shapeOf } from '../moments/shape';
import type { Growth, Parameters } from '../types';

const moments = new Float64Array(kernelSize);
const net = new Float64Array(netSize);
/** Distance from the point at which its limit map is read off: f's curvature then changes growth by about 1e-9. */
const reach = 2 ** -30;
/** Directions sampled between the two halves of the axis ν = 0. */
const samples = 96;

/** A direction has come to rest when two layers turn it by no more. */
const atRest = 1e-9;

/** What a neighbour at that distance is thrown to where the activation jumps, at the least. */
const jumps = 1e-5;
/** Stands for a factor that is beyond all bounds as the distance goes to 0. */
export const thrown = Number.MAX_VALUE;

/** Where the limit map sends the direction t (0: μ rises, π/2: σ rises, π: μ falls), and the factor of the length. */
interface Turn {
  readonly to: number;
  readonly by: number;
}

/** Whether the net input at a point on ν = 0 sits on a kink of the activation, or on a jump. */
export function isOnKink(kernel: Kernel, parameters: Parameters, mu: number, nu: number): boolean {
  if (nu > 0) return false;
  const { kinks, slope } = shapeOf(kernel, parameters.lambda, parameters.alpha);
  netInputOf(parameters)(mu, 0, net);
  const [z, s] = [net[0]!, net[1]!];
  const here = ({ at, jump, leaps }: Kink) =>
    Math.abs(z - at) <= 1e-14 * Math.abs(at) && (leaps || jump > 1e-7 * slope);
  return !(s > 0) && kinks.some(here);
}

/** The map of directions at (μ, 0), read off at a short distance. */
function turns(kernel: Kernel, parameters: Parameters, mu: number): (t: number) => Turn {
  const layer = (mu === 0 ? straightStep(parameters, kernel, reach, true) : undefined) ?? stepOf(parameters, kernel);
  return (t) => {
    const across = t === Math.PI ? 0 : Math.sin(t);
    layer(mu + reach * Math.cos(t), (reach * across) ** 2, moments);
    const x = (moments[0]! - mu) / reach;
    const y = Math.sqrt(moments[1]!) / reach;
    return { to: Math.atan2(y, x), by: Math.hypot(x, y) };
  };
}

/**
 * The factor per layer of the direction that an orbit from t beside a fixed point (μ, 0) on a kink comes to, or of the two
 * that it alternates between; NaN where it has come to none after `layers`.
 */
export function factorFrom(kernel: Kernel, parameters: Parameters, mu: number, t: number, layers: number): number {
  const turn = turns(kernel, parameters, mu);
  let from = t;
  for (let layer = 0; layer < layers; layer += 2) {
    const first = turn(from);
    if (first.by === 0) return 0;
    const second = turn(first.to);
    if (Math.abs(second.to - from) <= atRest) return Math.sqrt(first.by * second.by);
    from = second.to;
  }
  return Number.NaN;
}

/**
 * The factors per layer of a fixed point (μ*, 0) whose net input ωμ* + b is a kink of the activation,
 * from the least to the greatest.
 *
 * There g has no derivative: with σ = √ν the map (μ − μ*, σ) ↦ g becomes, in the limit of short distances, homogeneous
 * of degree 1 but not linear. It then acts on directions and stretches each by a factor of its own. Directions come to
 * rest or alternate between two, so what counts are the directions that two layers keep: the halves of the
 * axis σ = 0, where a layer keeps it, and those between, found by sampling 96 (and near an axis that no layer keeps in
 * halving angles) and bisection. All factors below 1: the point attracts; all above 1: it repels.
 * Where the activation jumps the neighbours are thrown to a distance of their own, and the factor is `thrown`.
 */
export function kinkGrowth(kernel: Kernel, parameters: Parameters, mu: number): Growth {
  const known = growths.get(parameters);
  if (known?.kernel === kernel && known.mu === mu) return known.growth;
  const growth = growthAt(kernel, parameters, mu);
  growths.set(parameters, { kernel, mu, growth });
  return growth;
}

/** The last growth found in a setting, since every check of an orbit that stays near the point asks for it again. */
const growths = new WeakMap<Parameters, { readonly kernel: Kernel; readonly mu: number; readonly growth: Growth }>();

function growthAt(kernel: Kernel, parameters: Parameters, mu: number): Growth {
  const turn = turns(kernel, parameters, mu);
  netInputOf(parameters)(mu, 0, net);
  const z = net[0]!;
  const near = 1e-14 * Math.max(1, Math.abs(z), Math.abs(parameters.bias ?? 0));
  // However steep f is, only a jump throws what is arbitrarily near.
  const { kinks } = shapeOf(kernel, parameters.lambda, parameters.alpha);
  const leaps = kinks.some((kink) => kink.leaps && Math.abs(kink.at - z) <= near);
  let least = Infinity;
  let greatest = 0;
  const note = (t: number) => {
    const first = turn(t);
    const twice = first.by === 0 ? 0 : Math.sqrt(first.by * turn(first.to).by);
    const by = leaps && Math.max(first.by, twice) * reach > jumps ? thrown : twice;
    least = Math.min(least, by);
    greatest = Math.max(greatest, by);
  };
  const drift = (t: number) => turn(turn(t).to).to - t;
  if (keepsZeroVariance(parameters)) {
    note(0);
    note(Math.PI);
  }
  const angles = Array.from({ length: samples }, (_, k) => ((k + 0.5) * Math.PI) / samples);
  // Where a layer gives a mean without variance some, a direction that is kept may lie as near to the axis as √τ is to 0.
  if (!keepsZeroVariance(parameters))
    for (let near = angles[0]! / 2; near > reach; near /= 2) {
      angles.unshift(near);
      angles.push(Math.PI - near);
    }
  let before = angles[0]!;
  let driftBefore = drift(before);
  for (const here of angles.slice(1)) {
    const driftHere = drift(here);
    if (driftBefore > 0 !== driftHere > 0) {
      let low = before;
      let high = here;
      for (let step = 0; step < 45; step++) {
        const middle = 0.5 * (low + high);
        if (drift(middle) > 0 === driftBefore > 0) low = middle;
        else high = middle;
      }
      note(0.5 * (low + high));
    }
    before = here;
    driftBefore = driftHere;
  }
  return { least, greatest };
}
