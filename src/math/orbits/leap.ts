/** Layers of an orbit that a leap looks back on, beside the last one. */
export const seen = 12;
/** Longest return that a leap is made along: that of a cycle of so many points. */
const longestPeriod = 4;
/** Layers that a leap has to save. */
const worthwhile = 16;
/** A return larger than this is no slow drift. */
const slow = 0.1;
/** A leap lets the drift grow by this factor or shrink to this part, and change by this share of what was expected. */
const [most, least] = [1.5, 0.25];
const surprise = 0.2;
/** The largest leap in ln(μ² + ν) and in asinh(μ/√ν), and where f may bend: for sizes √(μ² + ν) within e to ±this. */
const farthest = 4;
const nearby = 0.5;
const bending = 4.6;
/** Below this part of μ² the variance changes nothing of the mean, and only its own factor per turn counts. */
const beside = 1e-8;
/** How much the drift of ln ν may change over a leap, and the ν below which no leap goes. */
const surpriseBeside = 1;
const held = 1e-200;
/** Two numbers of the last layer, of those one, two and three turns before. */
const points = new Float64Array(8);
/** asinh(μ/√ν) of the layers, NaN where it was not asked for, and ln(μ² + ν). */
const turned = new Float64Array(seen + 1);
const logs = new Float64Array(seen + 1);

/** Where a leap leads, and how fast the drift falls off there: a factor a turn, and the turn's layers. */
export interface Leap {
  mu: number;
  nu: number;
  /** How far the drift goes on in all if it falls off as it does, Infinity where it does not. */
  left: number;
}

const found: Leap = { mu: 0, nu: 0, left: 0 };

/**
 * Carries an orbit that drifts slowly over many layers at once, as one does that comes to a fixed point by 0.999 a layer,
 * leaves a saddle by 1.001, passes where two fixed points have just vanished, or grows from (0, 0) or far out by 1.002.
 *
 * The places are (asinh(μ/√ν), ln(μ² + ν)), in which all of these drifts are smooth and those at short and at long
 * distances, where the map is nearly homogeneous, are straight. Of the last three returns after q layers, for the q ≤ 4
 * that saves most, the drift and its factor ρ per turn are read off, and the drift goes on as d ρ, d ρ², …; by as many
 * turns m as leave ρᵐ within 1/4 and 3/2 and the change of ln ρ, grown by m², within a fifth. An eigenvalue's part of
 * an offset then keeps its sign, so that a leap passes no fixed point and leaves a saddle on its own side. Where the
 * returns do not agree, as while a quicker part has yet to die away or where an orbit turns or is chaotic, there is no leap.
 *
 * @param mu, nu the last `seen` + 1 layers
 * @returns where it leads, an object that the next leap changes, or undefined
 */
export function leap(mu: Float64Array, nu: Float64Array): Leap | undefined {
  let saved = worthwhile;
  let period = 0;
  turned.fill(Number.NaN);
  for (let q = 1; q <= longestPeriod; q++) {
    if (!isSlow(mu, nu, q)) continue;
    const layers = q * turns(mu, nu, q);
    if (!(layers >= saved * (period > 0 ? 2 : 1))) continue;
    saved = layers;
    period = q;
  }
  if (period === 0) return undefined;
  const m = turns(mu, nu, period);
  const { along, up, rho } = drift;
  const sum = sumOf(rho, m);
  if (isBeside(mu, nu, period)) {
    found.mu = Math.sign(mu[seen]!) * Math.exp(points[6]! + sum * along);
    found.nu = Math.max(Math.exp(points[7]! + m * up), Math.min(nu[seen]!, held));
    found.left = rho < 1 ? (Math.abs(along) * rho) / (1 - rho) : Infinity;
    return found.nu > 0 && Number.isFinite(found.mu) ? found : undefined;
  }
  const there = points[6]! + sum * along;
  const log = points[7]! + sum * up;
  const size = Math.exp(0.5 * log);
  found.mu = size * Math.tanh(there);
  found.nu = (size / Math.cosh(there)) ** 2;
  found.left = rho < 1 ? (length(along, up) * rho) / (1 - rho) : Infinity;
  return found.nu > 0 && found.nu < Infinity && Math.abs(found.mu) < Infinity ? found : undefined;
}

/** ρ + ρ² + … + ρᵐ. */
export function sumOf(rho: number, m: number): number {
  return Math.abs(rho - 1) < 1e-9 ? m : (rho * (1 - rho ** m)) / (1 - rho);
}

/** After how many turns a drift has grown or shrunk as far as a leap lets it, of which ln ρ is this. */
export function turnsUntil(factor: number): number {
  return factor > 0 ? Math.log(most) / factor : factor < 0 ? Math.log(least) / factor : Infinity;
}

/** Math.hypot takes ten times as long, and none of these lengths leaves the range of numbers. */
const length = (x: number, y: number) => Math.sqrt(x * x + y * y);

function isSlow(mu: Float64Array, nu: Float64Array, q: number): boolean {
  const square = mu[seen]! ** 2 + nu[seen]!;
  return (
    Math.abs(mu[seen]! - mu[seen - q]!) <= slow * Math.sqrt(square) &&
    Math.abs(nu[seen]! - nu[seen - q]!) <= slow * square
  );
}

/** The last return, per turn, and its factor. */
const drift = { along: 0, up: 0, rho: 0 };

/** How many turns of q layers a leap may take, 0 where the returns do not agree. */
function turns(mu: Float64Array, nu: Float64Array, q: number): number {
  if (isBeside(mu, nu, q)) return turnsBeside(mu, nu, q);
  for (let k = 0; k < 4; k++) {
    const at = seen - (3 - k) * q;
    if (!(nu[at]! > 0)) return 0;
    // Several q look at the same layers.
    if (Number.isNaN(turned[at]!)) {
      turned[at] = Math.asinh(mu[at]! / Math.sqrt(nu[at]!));
      logs[at] = Math.log(mu[at]! * mu[at]! + nu[at]!);
    }
    points[2 * k] = turned[at]!;
    points[2 * k + 1] = logs[at]!;
  }
  const x1 = points[4]! - points[2]!;
  const y1 = points[5]! - points[3]!;
  const x2 = points[6]! - points[4]!;
  const y2 = points[7]! - points[5]!;
  const oldest = length(points[2]! - points[0]!, points[3]! - points[1]!);
  const before = length(x1, y1);
  const last = length(x2, y2);
  if (!(oldest > 0 && before > 0 && last > 0)) return 0;
  const factor = Math.log(last / before);
  const change = Math.abs(factor - Math.log(before / oldest));
  const bent = length(x2 / last - x1 / before, y2 / last - y1 / before);
  drift.along = x2;
  drift.up = y2;
  drift.rho = last / before;
  return Math.floor(
    Math.min(
      turnsUntil(factor),
      farthestFrom(0.5 * points[7]!, y2 > 0) / last,
      surprise / bent,
      Math.sqrt((2 * surprise) / change),
    ),
  );
}

/** How far a leap may go from this ln of the size: at first not into where f may bend, and there in small ones. */
function farthestFrom(log: number, rising: boolean): number {
  const off = rising ? -log : log;
  return off < -bending ? farthest : Math.max(nearby, Math.min(farthest, off - bending));
}

/** Whether the last turns are next to the axis ν = 0, and on one side of μ = 0. */
function isBeside(mu: Float64Array, nu: Float64Array, q: number): boolean {
  for (let k = 0; k < 4; k++) {
    const at = seen - k * q;
    if (!(nu[at]! < beside * mu[at]! * mu[at]! && nu[at]! > 0 && mu[at]! > 0 === mu[seen]! > 0)) return false;
  }
  return true;
}

/** The same for such turns: ln |μ| drifts by itself, and ln ν beside it. */
function turnsBeside(mu: Float64Array, nu: Float64Array, q: number): number {
  for (let k = 0; k < 4; k++) {
    const at = seen - (3 - k) * q;
    points[2 * k] = Math.log(Math.abs(mu[at]!));
    points[2 * k + 1] = Math.log(nu[at]!);
  }
  const [x0, x1, x2] = [points[2]! - points[0]!, points[4]! - points[2]!, points[6]! - points[4]!];
  const [y1, y2] = [points[5]! - points[3]!, points[7]! - points[5]!];
  drift.along = x2;
  drift.up = y2;
  drift.rho = x2 / x1;
  if (!(drift.rho > 0 && x1 / x0 > 0)) return 0;
  const factor = Math.log(drift.rho);
  const change = Math.abs(factor - Math.log(x1 / x0));
  const along = Math.min(
    turnsUntil(factor),
    farthestFrom(points[6]!, x2 > 0) / Math.abs(x2),
    Math.sqrt((2 * surprise) / change),
  );
  // What rises must not leave the place next to the axis.
  const room = Math.log(beside) + 2 * points[6]! - points[7]!;
  const up = y2 > 0 ? Math.min(room / y2, Math.sqrt((2 * surpriseBeside) / Math.abs(y2 - y1))) : Infinity;
  return Math.floor(Math.min(along, up));
}
