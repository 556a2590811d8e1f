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

/**
 * Why a formula cannot be used as an activation with these constants, as a clause, or undefined. It is refused
 *
 *  - where f or f′ is not a finite number: at the whole numbers and at every 1/32 in |z| ≤ 40, at the kinks, and next
 *    to a pole that is found between them as a steep maximum of |f| or |f′|;
 *  - when f is not finite, or grows faster than z²⁰, from |z| = 500 to 1000, so that its moments may not exist;
 *  - when it has more than 128 kinks in |z| ≤ 50.
 *
 * A constant is legal.
 */
export function domainProblem(bound: BoundFormula): string | undefined {
  return kinks(bound) ?? unusable(bound) ?? growth(bound);
}

/** What is wrong with f, or else with f′, in |z| ≤ 40. */
function unusable({ value, slope, kinks }: BoundFormula): string | undefined {
  return unusableOne(value, 'it is', kinks) ?? unusableOne(slope, 'its slope is', kinks);
}

function unusableOne(f: (z: number) => number, what: string, kinks: readonly number[]): string | undefined {
  for (const z of simplePlaces(kinks))
    if (!Number.isFinite(f(z))) return `at z = ${sixDigits(z)} ${what} ${kindOf(f(z))}`;
  const size = (z: number) => Math.abs(f(z));
  const at = (k: number) => k / density - reach;
  let [before, here] = [size(at(0)), size(at(1))];
  for (let k = 1; k < 2 * reach * density; k++) {
    const after = size(at(k + 1));
    if (!Number.isFinite(after)) return `at z = ${sixDigits(at(k + 1))} ${what} ${kindOf(after)}`;
    // Next to a pole of order ½ at least, one neighbour is lower by the factor √3.
    if (here >= before && here >= after && here > 1.7 * Math.min(before, after)) {
      const z = lowest((x) => -size(x), at(k - 1), at(k + 1));
      const high = size(z);
      if (!(high < steep) && !(high < steep * (before + after)))
        return `near z = ${sixDigits(z)} ${what} beyond all bounds`;
    }
    before = here;
    here = after;
  }
  return undefined;
}

const kindOf = (y: number) => (Number.isNaN(y) ? 'not a number' : 'beyond all bounds');

/** 0, the whole numbers outwards and the kinks: places that say more than a sample between. */
function* simplePlaces(kinks: readonly number[]): Generator<number> {
  yield 0;
  for (let z = 1; z <= reach; z++) yield* [z, -z];
  for (const kink of kinks) if (Math.abs(kink) <= reach) yield kink;
}

function growth({ value }: BoundFormula): string | undefined {
  for (const side of [1, -1]) {
    const largest = (radius: number) => {
      let most = 1;
      for (let k = 0; k < 20; k++) most = Math.max(most, Math.abs(value(side * radius * (1 - k / 200))));
      return most;
    };
    const far = largest(1000);
    if (!Number.isFinite(far)) return `towards z = ${sixDigits(side * 1000)} it is ${kindOf(far)}`;
    if (far > 2 ** highestPower * largest(500))
      return `towards z = ${sixDigits(side * 1000)} it grows faster than any power of z`;
  }
  return undefined;
}

function kinks(bound: BoundFormula): string | undefined {
  return bound.kinks.length > mostKinks ? `it has more than ${mostKinks} kinks between z = −50 and 50` : undefined;
}
