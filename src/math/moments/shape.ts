import { type Kernel, kernelSize } from '../kernel';
import { type Scale, traitsOf } from './traits';

/** What bounds an activation's bends, from which the moments' bends follow. */
export interface Shape {
  /** Largest |f′|. */
  readonly slope: number;
  /** Largest |f″| away from the kinks. */
  readonly curvature: number;
  /** The same for |z| from `low` to `high` alone. */
  readonly curvatureIn: (low: number, high: number) => number;
  /** Total variation of f′ between the kinks, added up. */
  readonly variation: number;
  /** Where f′ jumps, and by how much. */
  readonly kinks: readonly Kink[];
  /** Least and greatest |f′| for z < 0 and for z > 0; the least is 0 where f′ changes sign. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /**
   * False when f jumps, when f′ moves too fast for the samples or goes on growing:
   * the numbers above are then no bounds.
   */
  readonly sure: boolean;
}

export interface Kink {
  readonly at: number;
  /** |f′(at⁺) − f′(at⁻)|. */
  readonly jump: number;
  /** True where f itself jumps. */
  readonly leaps: boolean;
}

const reach = 24;
/** Samples per side, and of a typed formula, of which nothing else is known. */
const steps = 240;
const fineSteps = 2400;
/** Sampling sees slightly less than the extremes; the difference quotients are widened by this much. */
const safety = 1.1;
/**
 * Difference quotients over one and over two steps differ by less than this where the samples resolve f′: then the true
 * extreme of f″ is above the larger one by about as much again, which is within `safety`.
 */
const resolved = 1.05;
const beside = 1e-9;
const moments = new Float64Array(kernelSize);
const none: Shape = {
  ...{ slope: 0, curvature: 0, curvatureIn: () => 0, variation: 0, kinks: [], left: [0, 0], right: [0, 0], sure: true },
};
interface Kept {
  readonly kernel: Kernel | undefined;
  readonly lambda: number;
  readonly alpha: number;
  readonly shape: Shape;
}

let last: Kept = { kernel: undefined, lambda: 0, alpha: 0, shape: none };
let lastSampled = last;

/**
 * Samples f′, without dropout, for |z| ≤ 24 at steps of 0.1, of a typed formula at steps of 0.01 and on to 4·10⁸ in
 * octaves, there where it is scaled from. Between samples on both sides of a declared kink nothing is counted as
 * curvature. The last answer is kept.
 */
export function shapeOf(kernel: Kernel, lambda: number, alpha: number): Shape {
  const isOf = (kept: Kept, l: number, a: number) => kept.kernel === kernel && kept.lambda === l && kept.alpha === a;
  if (isOf(last, lambda, alpha)) return last.shape;
  const at = traitsOf(kernel).scale?.(lambda, alpha) ?? { lambda, alpha, by: 1, wide: 1 };
  if (!isOf(lastSampled, at.lambda, at.alpha)) {
    const shape = sampled(kernel, at.lambda, at.alpha);
    lastSampled = { kernel, lambda: at.lambda, alpha: at.alpha, shape };
  }
  last = { kernel, lambda, alpha, shape: scaled(lastSampled.shape, at) };
  return last.shape;
}

/** The shape of `by` times f(`wide` · z). */
function scaled(shape: Shape, { by, wide }: Scale): Shape {
  if (by === 1 && wide === 1) return shape;
  const steep = by * wide;
  const both = ([least, most]: Shape['left']): Shape['left'] => [steep * least, steep * most];
  return {
    ...shape,
    ...{ slope: steep * shape.slope, curvature: steep * wide * shape.curvature, variation: steep * shape.variation },
    curvatureIn: (low, high) => steep * wide * shape.curvatureIn(wide * low, wide * high),
    kinks: shape.kinks.map(({ at, jump, leaps }) => ({ at: at / wide, jump: steep * jump, leaps })),
    ...{ left: both(shape.left), right: both(shape.right) },
  };
}

function sampled(kernel: Kernel, lambda: number, alpha: number): Shape {
  const { base, curve: curveAt, typed } = traitsOf(kernel);
  const curve = curveAt?.(lambda, alpha);
  const slopeAt =
    curve?.slope ??
    ((z: number) => {
      base(z, 0, lambda, alpha, moments);
      return moments[3]!;
    });
  const kinks = (curve?.kinks ?? [0]).map((at, k) => {
    const near = beside * Math.max(1, Math.abs(at));
    return {
      at,
      jump: Math.abs(slopeAt(at + near) - slopeAt(at - near)),
      leaps: (curve?.jumps?.[k] ?? 0) !== 0,
    };
  });
  const count = typed ? fineSteps : steps;
  let slope = 0;
  let near24 = 0;
  let curvature = 0;
  /** The same by |z|: per unit up to 24, then per octave. */
  const units = new Float64Array(reach);
  const octaves: number[] = [];
  let fine = 0;
  let coarse = 0;
  let variation = 0;
  const ranges = [-1, 1].map((side) => {
    let least = Infinity;
    let greatest = -Infinity;
    const see = (z: number) => {
      const here = slopeAt(z);
      least = Math.min(least, here);
      greatest = Math.max(greatest, here);
      return here;
    };
    // Pieces between kinks, each sampled from just inside one end to just inside the other.
    const cuts = kinks.map(({ at }) => side * at).filter((at) => at > beside && at < reach);
    cuts.sort((p, q) => p - q);
    let before = see(side * beside);
    let twoBefore = before;
    let k = 1;
    for (const end of [...cuts, Infinity]) {
      const near = end === Infinity ? 0 : beside * Math.max(1, end);
      for (let place = 0; k <= count && (reach * k) / count < end - near; k++, place++) {
        const here = see((side * reach * k) / count);
        const bend = (Math.abs(here - before) * count) / reach;
        curvature = Math.max(curvature, bend);
        const unit = Math.min(reach - 1, Math.floor((reach * (k - 0.5)) / count));
        units[unit] = Math.max(units[unit]!, bend);
        fine = Math.max(fine, (Math.abs(here - before) * count) / reach);
        if (place > 0) coarse = Math.max(coarse, (Math.abs(here - twoBefore) * count) / (2 * reach));
        variation += Math.abs(here - before);
        twoBefore = before;
        before = here;
      }
      if (end === Infinity) continue;
      variation += Math.abs(see(side * (end - near)) - before);
      before = see(side * (end + near));
      twoBefore = before;
      while (k <= count && (reach * k) / count <= end + near) k++;
    }
    near24 = Math.max(near24, Math.abs(least), Math.abs(greatest));
    for (let z = 2 * reach, octave = 0; z < 4e8; z *= 2, octave++) {
      // Built-in activations are known to do nothing new out there.
      const here = typed ? see(side * z) : slopeAt(side * z);
      // The largest |f″| of an octave is not its mean, but for a power of z below the fourth less than four times that.
      octaves[octave] = Math.max(octaves[octave] ?? 0, (8 * Math.abs(here - before)) / z);
      if (typed) variation += Math.abs(here - before);
      before = here;
    }
    slope = Math.max(slope, Math.abs(least), Math.abs(greatest));
    // A constant slope is known exactly, a changing one only where it was sampled.
    const slack = greatest - least > 1e-9 * Math.abs(greatest) ? 0.02 : 0;
    const low = least > 0 ? least : greatest < 0 ? -greatest : 0;
    return [low * (1 - slack), Math.max(Math.abs(least), Math.abs(greatest)) * (1 + slack)] as const;
  });
  const jumps = kinks.some(({ leaps }) => leaps);
  const { left, right } = curve?.limits ?? { left: 'linear', right: 'linear' };
  const steady = slope <= 4 * near24 && (typed || (left !== undefined && right !== undefined));
  // Beyond the last octave nothing is known; the last one goes on.
  const curvatureIn = (low: number, high: number) => {
    let most = 0;
    for (let k = Math.max(0, Math.floor(low) - 1); k < Math.min(reach, Math.ceil(high) + 1); k++)
      most = Math.max(most, units[k]! * safety);
    for (let k = 0, from = reach; k < octaves.length && high >= from; k++, from *= 2)
      if (k === octaves.length - 1 || low <= 2 * from) most = Math.max(most, octaves[k]! * safety);
    return most;
  };
  const smooth = !typed || fine <= Math.max(resolved * coarse, 1e-6 * slope);
  return {
    slope: slope * 1.01,
    curvature: typed ? curvatureIn(0, Infinity) : curvature * safety,
    curvatureIn,
    variation: variation * 1.01,
    kinks: kinks.filter(({ jump, leaps }) => jump > 0 || leaps),
    left: ranges[0]!,
    right: ranges[1]!,
    sure: !jumps && smooth && steady,
  };
}
