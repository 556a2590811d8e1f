import type { Curve } from '../Curve';
import { normalDensity } from '../special/normalDistribution';
import type { Moments } from '../types';
import { type Atom, type Edge, type OutputDensity, outputDensity, reach } from './outputDensity';

/** What dropout makes of the activations: y ↦ scale·y + shift with probability 1 − rate, else the value `dropped`. */
export interface Drop {
  readonly rate: number;
  readonly scale: number;
  readonly shift: number;
  readonly dropped: number;
}

/** The distribution of the output drawn: polylines of its density, and what a density cannot show. */
export interface Profile {
  /** Mean m and variance s of the net input z. */
  readonly m: number;
  readonly s: number;
  /** Per smooth stretch y, density, y, density, …, rising in y; +∞ at an end where the density has no bound. */
  readonly stretches: readonly Float64Array<ArrayBuffer>[];
  readonly atoms: readonly Atom[];
  readonly edges: readonly Edge[];
  /** The density up to which it is drawn; where it is higher, the mass there. */
  readonly top: number;
  readonly peaks: readonly Peak[];
  /** Values that f tends to, and the mass within 0.05 of them; none with dropout, which moves them. */
  readonly bounds: readonly Atom[];
  /** True when f turns too often where z lies for its output's density to be drawn: then nothing is. */
  readonly crowded: boolean;
}

/** A stretch of values on which the density is above the top, or too narrow for doubles, and its mass. */
export interface Peak {
  readonly from: number;
  readonly to: number;
  readonly mass: number;
}

/** Highest densities drawn, in those of z passed on by the steepest slope. */
const headroom = 3;
/** What counts as close to a bound. */
const close = 0.05;

/** No dropout. */
export const keepsAll: Drop = { rate: 0, scale: 1, shift: 0, dropped: 0 };

/**
 * The distribution of a layer's output for z ~ N(m, s), s ≥ 0, ready to be drawn. With s = 0, or a spread too small to
 * be told from m, all mass is at f(m).
 */
export function profile(curve: Curve, { mu: m, nu: s }: Moments, drop: Drop = keepsAll): Profile {
  const r = Math.sqrt(s);
  const keep = 1 - drop.rate;
  const moved = (y: number) => drop.scale * y + drop.shift;
  const withDropped = (atoms: readonly Atom[]): readonly Atom[] => {
    const kept = atoms.map(({ at, mass }) => ({ at: moved(at), mass: mass * keep }));
    if (drop.rate === 0) return kept;
    const same = kept.find(({ at }) => Math.abs(at - drop.dropped) <= 1e-12 * (1 + Math.abs(at)));
    if (!same) return [...kept, { at: drop.dropped, mass: drop.rate }];
    return kept.map((atom) => (atom === same ? { at: atom.at, mass: atom.mass + drop.rate } : atom));
  };
  const nothing = { m, s, stretches: [], atoms: [], edges: [], top: 1, peaks: [], bounds: [], crowded: false };
  if (r <= 1e-9 * Math.max(1, Math.abs(m)))
    return { ...nothing, atoms: withDropped([{ at: curve.value(m), mass: 1 }]) };
  const density = outputDensity(curve, m, s);
  if (!density) return { ...nothing, crowded: true };
  const { breaks } = density;
  const steepestWithin = (deviations: number) => {
    let steepest = 0;
    for (let k = -40; k <= 40; k++) steepest = Math.max(steepest, Math.abs(curve.slope(m + (k / 40) * deviations * r)));
    return steepest;
  };
  // Where f is flat around m, what it does farther out is all there is.
  const steepest = steepestWithin(2) || steepestWithin(reach);
  const usual = (headroom * normalDensity(0)) / (r * steepest);
  const raw = breaks.slice(1).map((high, index) => drawStretch(density, breaks[index]!, high));
  let highest = 0;
  for (const stretch of raw) for (let k = 1; k < stretch.length; k += 2) highest = Math.max(highest, stretch[k]!);
  const top = 1.05 * Math.min(highest, usual);
  const thinned = keep / drop.scale;
  return {
    ...nothing,
    stretches: raw.map((stretch) => stretch.map((number, k) => (k % 2 === 0 ? moved(number) : number * thinned))),
    atoms: withDropped(density.atoms),
    edges: density.edges.map(({ at, below, above }) => ({
      at: moved(at),
      below: below * thinned,
      above: above * thinned,
    })),
    top: top * thinned,
    bounds: drop.rate > 0 ? [] : boundsOf(curve, density),
    peaks: joined([
      ...raw.flatMap((stretch) => peaksOf(stretch, top, density.mass)),
      ...density.saturated.map(({ at, mass }) => ({ from: at, to: at, mass })),
    ]).map(({ from, to, mass }) => ({ from: moved(from), to: moved(to), mass: mass * keep })),
  };
}

/** The limits of f that no flat piece reaches, with the mass close to them. */
function boundsOf({ limits }: Curve, { atoms, saturated, mass }: OutputDensity): readonly Atom[] {
  return [limits.left, limits.right].flatMap((at) => {
    if (typeof at !== 'number' || atoms.some((atom) => atom.at === at)) return [];
    const lumps = [...atoms, ...saturated].filter((lump) => Math.abs(lump.at - at) <= close);
    return [{ at, mass: lumps.reduce((sum, lump) => sum + lump.mass, mass(at - close, at + close)) }];
  });
}

/** The density between two breaks, its ends as seen from inside. */
function drawStretch(density: OutputDensity, low: number, high: number): Float64Array<ArrayBuffer> {
  const inside = density.samples(low, high);
  const stretch = new Float64Array(2 * inside.length + 4);
  stretch[0] = low;
  stretch[1] = density.sides(low).above;
  inside.forEach((y, k) => {
    stretch[2 * k + 2] = y;
    stretch[2 * k + 3] = density.at(y);
  });
  stretch[stretch.length - 2] = high;
  stretch[stretch.length - 1] = density.sides(high).below;
  return stretch;
}

/** Where a drawn density is above the top, with the mass there. */
function peaksOf(stretch: Float64Array, top: number, mass: OutputDensity['mass']): Peak[] {
  const peaks: Peak[] = [];
  let from: number | undefined;
  for (let k = 0; k < stretch.length; k += 2) {
    const above = stretch[k + 1]! > top;
    if (above === (from !== undefined)) continue;
    const crossing = k === 0 ? stretch[0]! : crossingAt(stretch, k, top);
    if (above) from = crossing;
    else {
      peaks.push({ from: from!, to: crossing, mass: mass(from!, crossing) });
      from = undefined;
    }
  }
  const last = stretch[stretch.length - 2]!;
  if (from !== undefined) peaks.push({ from, to: last, mass: mass(from, last) });
  return peaks.filter((peak) => peak.mass > 0);
}

/** Peaks that touch as one, rising; without those that hold next to nothing. */
function joined(peaks: readonly Peak[]): readonly Peak[] {
  const found: Peak[] = [];
  for (const peak of [...peaks].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && peak.from - last.to <= 1e-9 * (1 + Math.abs(last.to)))
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, peak.to), mass: last.mass + peak.mass };
    else found.push(peak);
  }
  return found.filter(({ mass }) => mass > 1e-9);
}

/** Where the polyline passes the top, between the sample before k and that at k. */
function crossingAt(stretch: Float64Array, k: number, top: number): number {
  const [y0, p0, y1, p1] = [stretch[k - 2]!, stretch[k - 1]!, stretch[k]!, stretch[k + 1]!];
  if (!Number.isFinite(p0 + p1)) return p0 > p1 ? y1 : y0;
  return y0 + ((top - p0) / (p1 - p0)) * (y1 - y0);
}
