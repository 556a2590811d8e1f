import { sixDigits } from '../../../words/sixDigits';
import type { Kernel } from '../../kernel';
import type { FixedPoint, Moments, Parameters, Polyline, Window } from '../../types';
import { classify } from '../classify';
import type { Continuum } from './Continuum';

/** Step in the logarithm of the distance from (0, 0) along a ray: its chords are then within 5e-4 of the curve. */
const stride = 0.06;

/** All points of a direction t of (μ − from, √ν), within a region. */
export function ray(
  kernel: Kernel,
  parameters: Parameters,
  t: number,
  region: Window,
  near: Window,
  from = 0,
): Continuum {
  // What is left of cos ½π by rounding is 0.
  const cos = Math.abs(Math.cos(t)) < 1e-15 ? 0 : Math.cos(t);
  const sin = Math.sin(t);
  const edge = cos > 0 ? (region.muMax - from) / cos : cos < 0 ? (region.muMin - from) / cos : Infinity;
  const last = Math.min(edge, Math.sqrt(region.nuMax) / sin);
  const first = Math.sqrt(region.nuMin) / sin;
  const points: number[] = [];
  const steps = Math.max(1, Math.ceil(Math.log(last / first) / stride));
  for (let k = 0; k <= steps; k++) {
    const size = first * (last / first) ** (k / steps);
    points.push(from + size * cos, (size * sin) ** 2);
  }
  const curve = Float64Array.from(points);
  const sample = sampleOf(kernel, parameters, { mu: from + cos, nu: sin * sin }, curve, near);
  const start = sixDigits(from);
  const mean = from === 0 ? 'μ' : `(μ ${from > 0 ? '−' : '+'} ${sixDigits(Math.abs(from))})`;
  const where =
    cos === 0
      ? `with μ = ${start}`
      : `of the curve ν = ${sixDigits((sin / cos) ** 2)}${mean}² with μ ${cos > 0 ? '>' : '<'} ${start}`;
  return described('curve', curve, sample, `Every point ${where} is fixed`);
}

/** A curve that was traced. */
export function traced(kernel: Kernel, parameters: Parameters, curve: Polyline, near: Window): Continuum {
  const mu = curve[0]!;
  const straight = curve.every((value, k) => k % 2 === 1 || Math.abs(value - mu) <= 1e-12 * Math.abs(mu));
  const sample = sampleOf(kernel, parameters, { mu, nu: 1 }, curve, near, !straight);
  const [from, to] = [curve.slice(0, 2), curve.slice(-2)].map(([x, y]) => `(${sixDigits(x!)}, ${sixDigits(y!)})`);
  const where = straight ? `with μ = ${sixDigits(mu)}` : `of a curve from ${from} to ${to}`;
  return described('curve', curve, sample, `Every point ${where} is fixed`);
}

/** A piece of ν = 0. */
export function segment(
  kernel: Kernel,
  parameters: Parameters,
  [from, to]: readonly [number, number],
  region: Window,
  near: Window,
): Continuum {
  const middle = Math.max(from, Math.min(to, 0.5 * (near.muMin + near.muMax)));
  const inside =
    middle === from || middle === to ? 0.5 * (Math.max(from, near.muMin) + Math.min(to, near.muMax)) : middle;
  const sample = classify(kernel, parameters, inside > from && inside < to ? inside : 0.5 * (from + to), 0);
  const [open, end] = [from <= region.muMin, to >= region.muMax];
  const where =
    open && end
      ? 'and any μ'
      : open
        ? `and μ ≤ ${sixDigits(to)}`
        : end
          ? `and μ ≥ ${sixDigits(from)}`
          : `and μ from ${sixDigits(from)} to ${sixDigits(to)}`;
  return described('segment', Float64Array.of(from, 0, to, 0), sample, `Every point with ν = 0 ${where} is fixed`);
}

/** The whole plane. */
export function everything(kernel: Kernel, parameters: Parameters, near: Window): Continuum {
  const at = { mu: 0.5 * (near.muMin + near.muMax), nu: 0.5 * (near.nuMin + near.nuMax) };
  const sample = classify(kernel, parameters, at.mu, at.nu);
  return {
    ...{ kind: 'plane', curve: new Float64Array(0), sample, across: 1 },
    words: 'Every point of the plane is fixed: a layer changes nothing.',
  };
}

function described(kind: 'curve' | 'segment', curve: Polyline, sample: FixedPoint, name: string): Continuum {
  const { H } = sample;
  // One eigenvalue is 1; on ν = 0 the axis is kept, and the other is the variance's factor.
  const across = kind === 'segment' ? H[1][1] : H[0][0] + H[1][1] - 1;
  const errors =
    Math.abs(across) < 1e-9
      ? 'one layer takes errors across it away'
      : `errors across it are multiplied by ${sixDigits(across)}`;
  // The eigenvalue along the curve, 1 but for rounding, says nothing about its kind.
  const attracts = Math.abs(across) < 1;
  const named: FixedPoint = { ...sample, kind: attracts ? 'attracting' : 'repelling', marginal: true };
  return { kind, curve, sample: named, across, words: `${name}: along it a layer changes nothing, and ${errors}.` };
}

/** The wished point where it is in the window, else the vertex nearest to the window's middle. */
function sampleOf(
  kernel: Kernel,
  parameters: Parameters,
  wished: Moments,
  curve: Polyline,
  near: Window,
  onVertex = false,
): FixedPoint {
  const [width, height] = [near.muMax - near.muMin, near.nuMax - near.nuMin];
  const inView = ({ mu, nu }: Moments) => mu >= near.muMin && mu <= near.muMax && nu >= near.nuMin && nu <= near.nuMax;
  if (!onVertex && inView(wished)) return classify(kernel, parameters, wished.mu, wished.nu);
  const middle = { mu: 0.5 * (near.muMin + near.muMax), nu: 0.5 * (near.nuMin + near.nuMax) };
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < curve.length; k += 2) {
    const away = Math.hypot((curve[k]! - middle.mu) / width, (curve[k + 1]! - middle.nu) / height);
    if (away < least) [best, least] = [k, away];
  }
  return classify(kernel, parameters, curve[best]!, curve[best + 1]!);
}
