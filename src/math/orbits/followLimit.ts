import { kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import { sumOf, turnsUntil } from './leap';

/** What becomes of a direction under the map's limit at short or at long distances. */
export interface Followed {
  /** Factor of √(μ² + ν) per layer in the end; NaN where the directions did not come to rest within the layers. */
  readonly growth: number;
  /** The least and greatest ln √(μ² + ν) on the way, from that of the start on. */
  readonly least: number;
  readonly greatest: number;
  /** Where it is in the end, √(μ² + ν) being `reach`. */
  readonly mu: number;
  readonly sigma: number;
}

const out = new Float64Array(kernelSize);
/** Change of a direction over two layers that counts as none, and nearness to an axis that counts as on it. */
const still = 1e-10;
const onAxis = 1e-8;
/** √ν/|μ| at which a kink at 0 is 30 deviations away, and how well two turns agree there, as a part of the drift. */
const nearAxis = 1 / 30;
const steady = 1e-9;
/** A drift that falls by this factor in two layers comes to an end. */
const comes = 0.99;
/** Drifts over two layers that rounding does not make, and that are followed without help. */
const beyondRounding = 1e-13;
const wellSeen = 1e-9;
/** Offsets in ln(√ν/|μ|) at which a drift is looked at: the first, the factor from one to the next, and the last. */
const [nearest, wider, widest] = [1e-5, 1.6, 40];
/** Layers that a leap looks back on, and by how much what it rests on may change. */
const back = 6;
const surprise = 0.1;
const farthest = 4;
/** A leap saves so many turns of two layers. */
const worthwhile = 4;

/**
 * Follows (μ, √ν) in its direction alone: every layer is taken at the distance `reach` from (0, 0), so that nothing
 * under- or overflows, and the logarithm of the size is summed. There the map is homogeneous of degree 1 in (μ, √ν), or
 * nearly so, for `reach` short beside all that bends f, or long beside it. A direction has come to rest when √ν/|μ|
 * is what it was two layers before, or is next to an axis and tends to it: near μ alone (√ν/|μ| → 0) it may drift
 * for thousands of layers by a constant factor, away or towards, and only that tells. Where √ν/|μ| is so small that no
 * kink is met, f is linear there, and a factor below 1 that two turns of two layers agree on stays what it is.
 * That it is where it was to 1e-10 is no rest by itself: with a skip ReLU's directions at μ < 0 turn by the tail's
 * probability alone, e^(−u²/2) at u deviations from the kink, without ever stopping (`drivenTo`).
 * A direction that drifts slowly is carried over many turns at once, as `leap` does with an orbit.
 */
export function followLimit(step: Step, mu: number, nu: number, reach: number, layers: number): Followed {
  let x = mu;
  let y = Math.sqrt(nu);
  let size = Math.hypot(x, y);
  let log = Math.log(size);
  let lowest = log;
  let greatest = log;
  let kept = 0;
  let drift = Number.NaN;
  let oldDrift = Number.NaN;
  let [older, old] = [Number.NaN, Number.NaN];
  let [olderSide, oldSide] = [Number.NaN, Number.NaN];
  let before = log;
  let beforeThat = log;
  const told = (growth: number): Followed => {
    const scale = reach / size;
    return { growth, least: lowest, greatest, mu: x * scale, sigma: y * scale };
  };
  for (let layer = 0; layer < layers; layer++) {
    let ratio = y / Math.abs(x);
    const side = Math.sign(x);
    if (layer >= 2 && (side === olderSide || ratio > 1 / onAxis)) {
      const same = ratio === older || Math.abs(Math.log(ratio / older)) <= still;
      const toMu = ratio < onAxis && ratio < older;
      const toSigma = ratio > 1 / onAxis && ratio > older;
      const turn = Math.log(ratio / older);
      const steadily = turn < 0 && Math.abs(turn - oldDrift) <= steady * -turn;
      if (ratio < nearAxis && steadily && !same && !toMu) {
        // What μ alone grows by, in the end.
        const byMu = log - beforeThat - 0.5 * Math.log((1 + ratio * ratio) / (1 + older * older));
        return told(Math.exp(0.5 * byMu));
      }
      const lastOfAll = oldDrift;
      [oldDrift, drift] = [drift, turn];
      const on = same && !(Math.abs(turn) < comes * Math.abs(lastOfAll)) ? drivenTo(step, side, ratio, reach) : ratio;
      if (on !== ratio) {
        size = Math.hypot(x, y);
        x = (side * size) / Math.hypot(1, on);
        y = on * Math.abs(x);
        ratio = on;
        [older, old, oldDrift, drift] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
      } else if (same || toMu || toSigma) return told(Math.exp(0.5 * (log - beforeThat)));
    }
    turned[kept] = Math.asinh(x / y);
    logs[kept] = log;
    const turns = kept++ === back ? turnsAhead() : 0;
    if (kept > back) kept = 0;
    if (turns > 0) {
      const there = turned[back]! + drifted.by * sumOf(drifted.rho, turns);
      size = Math.hypot(x, y);
      x = size * Math.tanh(there);
      y = size / Math.cosh(there);
      ratio = y / Math.abs(x);
      log += turns * (log - beforeThat);
      lowest = Math.min(lowest, log);
      greatest = Math.max(greatest, log);
      [older, old, oldDrift, drift] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    }
    [older, old] = [old, ratio];
    [olderSide, oldSide] = [oldSide, side];
    [beforeThat, before] = [before, log];
    const scale = reach / size;
    x *= scale;
    y *= scale;
    step(x, y * y, out);
    x = out[0]!;
    y = Math.sqrt(out[1]!);
    size = Math.hypot(x, y);
    // Nothing is left, as of ReLU on the left; or the limit is none, and f is not nearly linear far out.
    if (size === 0) return { growth: 0, least: -Infinity, greatest, mu: 0, sigma: 0 };
    if (!(size < Infinity)) break;
    log += Math.log(size / reach);
    lowest = Math.min(lowest, log);
    greatest = Math.max(greatest, log);
  }
  return told(Number.NaN);
}

/** The directions asinh(μ/σ) and logarithms of the size of the last layers, and the drift over the last two. */
const turned = new Float64Array(back + 1);
const logs = new Float64Array(back + 1);
const drifted = { by: 0, rho: 0 };

/**
 * Where a direction that two layers keep to rounding is driven to all the same: the nearest √ν/|μ| on the one side where
 * the drift is well seen and leads away, none between leading back. Its own where that is so on both sides or on neither,
 * at rest on a fixed direction or among many.
 */
function drivenTo(step: Step, side: number, ratio: number, reach: number): number {
  if (!(ratio > 0 && ratio < Infinity)) return ratio;
  const away = (towards: number): number => {
    for (let offset = nearest; offset < widest; offset *= wider) {
      const there = ratio * Math.exp(towards * offset);
      const drift = towards * driftAt(step, side, there, reach);
      if (drift > wellSeen) return there;
      if (!(drift >= -beyondRounding)) break;
    }
    return ratio;
  };
  const [up, down] = [away(1), away(-1)];
  if (up === ratio) return down;
  return down === ratio ? up : ratio;
}

/** ln of the factor of √ν/|μ| over two layers, NaN where the mean changes sign. */
function driftAt(step: Step, side: number, ratio: number, reach: number): number {
  out[0] = side;
  out[1] = ratio * ratio;
  for (let layer = 0; layer < 2; layer++) {
    const scale = reach / Math.hypot(out[0]!, Math.sqrt(out[1]!));
    step(out[0]! * scale, out[1]! * scale * scale, out);
  }
  return Math.sign(out[0]!) === side ? Math.log(Math.sqrt(out[1]!) / Math.abs(out[0]!) / ratio) : Number.NaN;
}

/** How many turns of two layers a slow drift can be carried on by, 0 where the last three do not agree. */
function turnsAhead(): number {
  const last = turned[6]! - turned[4]!;
  const before = turned[4]! - turned[2]!;
  const oldest = turned[2]! - turned[0]!;
  const rho = last / before;
  if (!(rho > 0 && before / oldest > 0)) return 0;
  const factor = Math.log(rho);
  const change = Math.abs(factor - Math.log(before / oldest));
  const growthChange = Math.abs(logs[6]! - 2 * logs[4]! + logs[2]!);
  drifted.by = last;
  drifted.rho = rho;
  const turns = Math.min(
    turnsUntil(factor),
    farthest / Math.abs(last),
    Math.sqrt((2 * surprise) / Math.max(change, growthChange)),
  );
  return turns >= worthwhile ? Math.floor(turns) : 0;
}
