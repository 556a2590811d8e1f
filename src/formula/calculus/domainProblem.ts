import { sixDigits } from '../../words/sixDigits';
import { lowest } from '../reading/placesOf';
import type { BoundFormula } from './bindFormula';
import { mostKinks } from './kinks';

/** How far f must be a finite number everywhere. */
const reach = 40;
const density = 32;
/** A value or slope that rises above this between two samples, and by this factor, is taken for a pole. */
const steep = 1e8;
/** The highest power of z that f may grow like. */
const highestPower = 20;
/** The largest double, in words. */
const largest = '1.8 × 10³⁰⁸';

/**
 * Why a formula cannot be used as an activation with these constants, as a clause, or undefined. It is refused
 *
 *  - where f or f′ is not a finite number: at the whole numbers and at every 1/32 in |z| ≤ 40, at the kinks, and next
 * to
 *    a pole that is found between them as a steep maximum of |f| or |f′|;
 *  - when f is not finite, or grows faster than z²⁰, from |z| = 500 to 1000: the moments of exp(z) exist, but its
 * variance leaves
 *    the doubles at m + s = 355, those of exp(z²) do not exist beyond s = 1/4;
 *  - when it has more than 128 kinks in |z| ≤ 50.
 *
 * A constant is legal.
 *
 * @param usable whether the first of these is known not to be so; it takes most of the time
 */
export function domainProblem(bound: BoundFormula, usable = false): string | undefined {
  return kinks(bound) ?? (usable ? undefined : unusable(bound)) ?? growth(bound);
}

/** What is wrong with f, or else with f′, in |z| ≤ 40. */
function unusable({ value, slope, isHuge, kinks }: BoundFormula): string | undefined {
  const ofValue = (z: number) =>
    isHuge(z)
      ? `it is above ${largest}`
      : isSteepAt(z)
        ? `its slope is ${kindOf(Infinity)}`
        : `it is ${kindOf(value(z))}`;
  /** Whether f, which is no number at z as typed, has a limit there, and its slope none, as z·log(1 + 1/z²) at 0. */
  const isSteepAt = (z: number) => {
    if (!Number.isNaN(value(z))) return false;
    return [1, -1].every((side) => {
      const [far, near, nearest] = [1e-4, 1e-8, 1e-12].map((step) => z + side * step) as [number, number, number];
      const [steps, slopes] = [value, slope].map((f) => [f(near) - f(far), f(nearest) - f(near)].map(Math.abs));
      const falls = steps![1]! < 0.1 * steps![0]!;
      return falls && Math.abs(slope(nearest)) > Math.abs(slope(near)) && slopes![1]! > 0.5 * slopes![0]!;
    });
  };
  const ofSlope = (z: number) => `its slope is ${kindOf(slope(z))}`;
  return unusableOne(value, ofValue, 'it is', kinks) ?? unusableOne(slope, ofSlope, 'its slope is', kinks);
}

function unusableOne(
  f: (z: number) => number,
  said: (z: number) => string,
  what: string,
  kinks: readonly number[],
): string | undefined {
  for (const z of simplePlaces(kinks)) if (!Number.isFinite(f(z))) return `at z = ${sixDigits(z)} ${said(z)}`;
  const size = (z: number) => Math.abs(f(z));
  const at = (k: number) => k / density - reach;
  let [before, here] = [size(at(0)), size(at(1))];
  for (let k = 1; k < 2 * reach * density; k++) {
    const after = size(at(k + 1));
    if (!Number.isFinite(after)) return `at z = ${sixDigits(at(k + 1))} ${said(at(k + 1))}`;
    // Next to a pole of order ½ at least, one neighbour is lower by the factor √3.
    if (here >= before && here >= after && here > 1.7 * Math.min(before, after)) {
      const z = lowest((x) => -size(x), at(k - 1), at(k + 1));
      const high = size(z);
      if (!(high < steep) && !(high < steep * (before + after))) return `${place(z, kinks)} ${what} beyond all bounds`;
    }
    before = here;
    here = after;
  }
  return undefined;
}

/** A pole is found to some digits only; where a simple number is that close, it is the pole. */
function place(z: number, kinks: readonly number[]): string {
  const simple = [...simplePlaces(kinks)].find((at) => Math.abs(at - z) <= 1e-9 && Number(at.toPrecision(6)) === at);
  return simple === undefined ? `near z = ${sixDigits(z)}` : `at z = ${sixDigits(simple)}`;
}

const kindOf = (y: number) => (Number.isNaN(y) ? 'not a number' : 'beyond all bounds');

/** 0, the whole numbers outwards and the kinks: places that say more than a sample between. */
function* simplePlaces(kinks: readonly number[]): Generator<number> {
  yield 0;
  for (let z = 1; z <= reach; z++) yield* [z, -z];
  for (const kink of kinks) if (Math.abs(kink) <= reach) yield kink;
}

function growth({ value, isHuge }: BoundFormula): string | undefined {
  for (const side of [1, -1]) {
    const most = (radius: number) => {
      let sofar = 1;
      for (let k = 0; k < 20; k++) sofar = Math.max(sofar, Math.abs(value(side * radius * (1 - k / 200))));
      return sofar;
    };
    const far = most(1000);
    const towards = `towards z = ${sixDigits(side * 1000)} it`;
    const grows = Number.isFinite(far) ? far > 2 ** highestPower * most(500) : isHuge(side * 1000);
    if (grows) {
      return `${towards} grows faster than z²⁰; its mean and variance, where they exist, leave the range of numbers, up to ${largest}, at net inputs that orbits and searches for fixed points reach`;
    }
    if (!Number.isFinite(far)) return `${towards} is ${kindOf(far)}`;
  }
  return undefined;
}

function kinks(bound: BoundFormula): string | undefined {
  return bound.kinks.length > mostKinks ? `it has more than ${mostKinks} kinks between z = −50 and 50` : undefined;
}
