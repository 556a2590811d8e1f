import type { Curve, Limit } from '../Curve';
import { oneSided, oneSidedSlope } from './monotonePieces';

/** A stretch of z; its ends may be infinite. */
export type Stretch = readonly [from: number, to: number];

/** A jump of the activation. */
export interface Jump {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What the paper asks of an activation (section 2): each with its evidence. */
export interface Conditions {
  readonly values: {
    /** True when both signs occur. */
    readonly holds: boolean;
    readonly least: number;
    readonly greatest: number;
    /** Where f < 0 and where f > 0. */
    readonly negative: readonly Stretch[];
    readonly positive: readonly Stretch[];
  };
  readonly saturation: {
    /** True when |f′| stays below the bound to one end at least at which f is no sloping line. */
    readonly holds: boolean;
    readonly bound: number;
    /** Where |f′| is below the bound. */
    readonly below: readonly Stretch[];
    /** Those of these stretches that make it hold. */
    readonly far: readonly Stretch[];
    /** What f tends to at both ends. */
    readonly limits: { readonly left: Limit; readonly right: Limit };
  };
  readonly steepness: {
    /** True when |f′| is above 1 somewhere. */
    readonly holds: boolean;
    /** The largest |f′|, and where; both without bound where f grows faster than |z|. */
    readonly greatest: number;
    readonly at: number;
    /** Where |f′| is above 1. */
    readonly above: readonly Stretch[];
  };
  readonly continuity: {
    readonly holds: boolean;
    readonly jumps: readonly Jump[];
  };
}

/** The name of a condition. */
export type Condition = keyof Conditions;

/**
 * z looked at: from −36 to 36 in steps of 0.02, and both sides of every kink. What holds at an end is taken to go on.
 */
export const looked = 36;
const step = 0.02;

interface Samples {
  readonly z: readonly number[];
  readonly value: readonly number[];
  readonly slope: readonly number[];
}

/**
 * The four conditions of an activation: negative and positive values, saturation (|f′| below `bound`), a slope
 * above 1, and continuity. Ends of stretches are found by bisection to 1e-12; what happens within a step of 0.02 can be
 * missed.
 */
export function conditions(curve: Curve, bound: number): Conditions {
  const jumps: Jump[] = [];
  const cuts = [-looked, ...curve.kinks.filter((kink) => Math.abs(kink) < looked), looked];
  for (const at of cuts.slice(1, -1)) {
    const before = oneSided(curve, at, -1);
    const after = oneSided(curve, at, 1);
    if (before !== after) jumps.push({ at, before, after });
  }
  const samples = cuts.slice(1).map((to, index) => sample(curve, cuts[index]!, to));
  const where = (of: keyof Samples, holds: (number: number) => boolean) => {
    const exact = of === 'value' ? curve.value : curve.slope;
    return stretches(samples, of, holds, (z) => holds(exact(z)));
  };
  let least = Infinity;
  let greatest = -Infinity;
  let steepest = 0;
  let steepestAt = 0;
  for (const { z, value, slope } of samples) {
    for (let k = 0; k < z.length; k++) {
      least = Math.min(least, value[k]!);
      greatest = Math.max(greatest, value[k]!);
      if (Math.abs(slope[k]!) > steepest) [steepest, steepestAt] = [Math.abs(slope[k]!), z[k]!];
    }
  }
  for (const [side, sign] of [
    [curve.limits.left, -1],
    [curve.limits.right, 1],
  ] as const) {
    if (typeof side === 'number') [least, greatest] = [Math.min(least, side), Math.max(greatest, side)];
    else if (side !== undefined) {
      const rises = sign * curve.slope(sign * looked) > 0;
      if (rises) greatest = Infinity;
      else least = -Infinity;
      if (side === 'steeper') [steepest, steepestAt] = [Infinity, sign * Infinity];
    }
  }
  const negative = where('value', (value) => value < 0);
  const positive = where('value', (value) => value > 0);
  const below = where('slope', (slope) => Math.abs(slope) < bound);
  const { left, right } = curve.limits;
  const far = below.filter(
    ([from, to]) => (from === -Infinity && !goesOn(left)) || (to === Infinity && !goesOn(right)),
  );
  const above = tendingTo1(
    samples,
    where('slope', (slope) => Math.abs(slope) > 1),
  );
  return {
    values: { holds: negative.length > 0 && positive.length > 0, least, greatest, negative, positive },
    saturation: {
      holds: far.length > 0,
      bound,
      below,
      far,
      limits: curve.limits,
    },
    steepness: { holds: above.length > 0, greatest: steepest, at: steepestAt, above },
    continuity: { holds: jumps.length === 0, jumps },
  };
}

/** Whether f grows without end. */
function goesOn(limit: Limit): boolean {
  return limit === 'linear' || limit === 'steeper';
}

/**
 * A slope that tends to 1 from above, as GELU's, is at last rounded to 1: what seems to be the end of its stretch, and
 * is 1 to the last bit from there on, is none.
 */
function tendingTo1(samples: readonly Samples[], above: readonly Stretch[]): readonly Stretch[] {
  const isOne = (slope: number) => Math.abs(Math.abs(slope) - 1) <= 4 * Number.EPSILON;
  return above.map(([from, to]) => {
    const right = samples.at(-1)!;
    const left = samples[0]!;
    const goesRight = to > right.z[0]! && right.z.every((z, k) => z <= to || isOne(right.slope[k]!));
    const goesLeft = from < left.z.at(-1)! && left.z.every((z, k) => z >= from || isOne(left.slope[k]!));
    return [goesLeft ? -Infinity : from, goesRight ? Infinity : to];
  });
}

function sample(curve: Curve, from: number, to: number): Samples {
  const count = Math.max(2, Math.ceil((to - from) / step));
  const z = Array.from({ length: count + 1 }, (_, k) => (k === count ? to : from + ((to - from) * k) / count));
  const at = (exact: (z: number) => number, beside: typeof oneSided) =>
    z.map((place, k) => (k === 0 ? beside(curve, place, 1) : k === count ? beside(curve, place, -1) : exact(place)));
  return { z, value: at(curve.value, oneSided), slope: at(curve.slope, oneSidedSlope) };
}

/**
 * Where something holds, as stretches between places found by bisection; those that reach the ends go on without end.
 */
function stretches(
  samples: readonly Samples[],
  of: 'value' | 'slope' | 'z',
  holds: (number: number) => boolean,
  holdsAt: (z: number) => boolean,
): readonly Stretch[] {
  const found: [number, number][] = [];
  for (const part of samples) {
    const { z } = part;
    const numbers = part[of];
    let from = holds(numbers[0]!) ? z[0]! : undefined;
    for (let k = 1; k < z.length; k++) {
      const now = holds(numbers[k]!);
      if (now === (from !== undefined)) continue;
      let [low, high] = [z[k - 1]!, z[k]!];
      while (high - low > 1e-12 * Math.max(1, Math.abs(high))) {
        const middle = 0.5 * (low + high);
        if (holdsAt(middle) === now) high = middle;
        else low = middle;
      }
      if (from === undefined) from = high;
      else {
        found.push([from, low]);
        from = undefined;
      }
    }
    if (from !== undefined) found.push([from, z.at(-1)!]);
  }
  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from - last[1] <= 1e-9) last[1] = to;
    else joined.push([from, to]);
  }
  // The search ends within 1e−12 of a place, so what is that close to 0 is 0.
  const clean = (z: number) => (Math.abs(z) <= 1e-12 ? 0 : z);
  return joined.map(([from, to]) => [from === -looked ? -Infinity : clean(from), to === looked ? Infinity : clean(to)]);
}
