import { normalDistribution } from '../../math/special/normalDistribution';
import type { Matrix } from '../matrix/Matrix';
import type { Histogram, NetInputs } from './LayerRecord';

/** Parts of a histogram that is shown. */
const parts = 60;
/** It reaches so many deviations to both sides. */
const reach = 4.5;
/** The distance of distributions is read between cells, 0.0004 of N(0, 1) at most in each; a part has so many of them. */
const cells = 150;
/** Cells over ±8 deviations, and those on the left of all parts. */
const [fine, fineReach] = [16000, 8];
const outside = (fine - parts * cells) / 2;
/** Net inputs that what is expected of f(z) is made from. */
const pushed = 6000;

/** Gathers the net inputs z and activations f(z) of one layer. */
export interface NetStatistics {
  /** Adds all of `f`, and as many net inputs from `start` on. */
  readonly add: (z: Matrix, start: number, f: Float64Array) => void;
  readonly result: () => NetInputs;
}

/**
 * @param m,s mean and variance that the map assumes of z
 * @param activation f, before dropout
 */
export function netStatistics(m: number, s: number, activation: (z: number) => number): NetStatistics {
  const r = Math.sqrt(s);
  const shown = r > 0 ? r : 1;
  const low = m - reach * shown;
  const range = rangeOf(activation, low, m + reach * shown);
  const f1 = new Uint32Array(parts);
  const counts = new Uint32Array(fine + 2);
  const fScale = parts / (range.to - range.from);
  const fineScale = fine / (2 * fineReach * shown);
  let count = 0;
  const powers = new Float64Array(4);
  return {
    add(zs, start, fs) {
      let [first, second, third, fourth] = [powers[0]!, powers[1]!, powers[2]!, powers[3]!];
      for (let i = 0; i < fs.length; i++) {
        const d = zs[start + i]! - m;
        const square = d * d;
        first += d;
        second += square;
        third += square * d;
        fourth += square * square;
        const to = (fs[i]! - range.from) * fScale;
        if (to >= 0 && to < parts) f1[to | 0]! += 1;
        const cell = (d + fineReach * shown) * fineScale;
        counts[cell < 0 ? 0 : cell >= fine ? fine + 1 : 1 + (cell | 0)]! += 1;
      }
      powers.set([first, second, third, fourth]);
      count += fs.length;
    },
    result() {
      const [first, second, third, fourth] = [powers[0]!, powers[1]!, powers[2]!, powers[3]!];
      const mean = first / count;
      const variance = Math.max(0, second / count - mean * mean);
      const about = fourth / count - 4 * mean * (third / count) + 6 * mean * mean * (second / count) - 3 * mean ** 4;
      return {
        ...{ m, s, mean: m + mean, variance },
        kurtosis: variance > 0 ? about / (variance * variance) - 3 : Number.NaN,
        distance: r > 0 ? distanceOf(counts, count) : Number.NaN,
        histogram: {
          ...{ from: low, to: low + 2 * reach * shown, counts: byPart(counts), total: count },
          expected: r > 0 ? normalShares() : new Float64Array(parts),
        },
        activations: {
          ...{ ...range, counts: f1, total: count },
          expected: r > 0 ? pushedShares(m, r, activation, range) : new Float64Array(parts),
        },
      };
    },
  };
}

/** What lies in each part. */
function byPart(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(parts);
  for (let at = 0; at < parts * cells; at++) found[Math.floor(at / cells)]! += counts[1 + outside + at]!;
  return found;
}

/** The greatest difference of the counts’ distribution from Φ, at the ends of the fine parts. */
function distanceOf(counts: Uint32Array, count: number): number {
  const normal = fineNormal();
  let below = 0;
  let most = 0;
  for (let cell = 0; cell <= fine; cell++) {
    below += counts[cell]!;
    most = Math.max(most, Math.abs(below / count - normal[cell]!));
  }
  return most;
}

let ends: Float64Array | undefined;

/** Φ at the ends of the fine parts, the same for every layer. */
function fineNormal(): Float64Array {
  ends ??= Float64Array.from({ length: fine + 1 }, (_, cell) =>
    normalDistribution(-fineReach + (2 * fineReach * cell) / fine),
  );
  return ends;
}

/** The least range that holds f over a range of z, a little wider; never empty. */
function rangeOf(activation: (z: number) => number, low: number, high: number): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (let k = 0; k <= 400; k++) {
    const f = activation(low + ((high - low) * k) / 400);
    if (!Number.isFinite(f)) continue;
    from = Math.min(from, f);
    to = Math.max(to, f);
  }
  const air = to > from ? 0.01 * (to - from) : 0.5;
  return from <= to ? { from: from - air, to: to + air } : { from: -1, to: 1 };
}

const shares = new Float64Array(parts);

function normalShares(): Float64Array<ArrayBuffer> {
  if (shares[0] === 0)
    for (let k = 0; k < parts; k++) {
      const at = (part: number) => normalDistribution(reach * ((2 * part) / parts - 1));
      shares[k] = at(k + 1) - at(k);
    }
  return shares.slice();
}

/** The shares of f(z) in each part of its range for z ~ N(m, r²), from z in many narrow strips. */
function pushedShares(
  m: number,
  r: number,
  activation: (z: number) => number,
  { from, to }: Pick<Histogram, 'from' | 'to'>,
): Float64Array<ArrayBuffer> {
  const found = new Float64Array(parts);
  const shares = stripShares();
  for (let k = 0; k < pushed; k++) {
    const at = Math.floor(((activation(m + r * (-6 + (12 * (k + 0.5)) / pushed)) - from) / (to - from)) * parts);
    if (at >= 0 && at < parts) found[at]! += shares[k]!;
  }
  return found;
}

let strips: Float64Array | undefined;

/** The shares of N(0, 1) in each of the narrow strips, the same for every layer. */
function stripShares(): Float64Array {
  const end = (k: number) => normalDistribution(-6 + (12 * k) / pushed);
  strips ??= Float64Array.from({ length: pushed }, (_, k) => end(k + 1) - end(k));
  return strips;
}
