import { type Kernel, kernelSize } from '../kernel';
import { type Step, stepOf } from '../map/stepOf';
import { traitsOf } from '../moments/traits';
import { conjugate, over, plus, real, times } from '../numeric/complex';
import { eigenvalues as eigenvaluesOf } from '../numeric/matrix2';
import type { Complex, FixedPoint, LimitCase, Matrix2, Moments, Parameters } from '../types';
import { classify } from './classify';
import { type LayerTerms, layerTerms, resolved, type Vector } from './layerTerms';

/** What terms of second and third order say of a fixed point with ν > 0 and an eigenvalue of modulus 1. */
export interface Reduced {
  readonly limit: LimitCase;
  /**
   * The layer along the centre manifold is x ↦ ±x + square·x² + cube·x³, with x the product of `left` and the offset in
   * units of (√ν*, ν*). For a complex pair `cube` is the growth of its amplitude, and `left` absent.
   */
  readonly square: number;
  readonly cube: number;
  readonly left?: readonly [number, number];
  /** Of the eigenvalue 1 how far along the critical direction the excess over it touches 0, and both eigenvectors. */
  readonly touches?: number;
  readonly along?: Vector;
  readonly across?: { readonly factor: number; readonly right: Vector; readonly left: Vector };
}

/** How near to 1 a modulus counts as 1; a double point is found to that of its root only. */
const rounding = 1e-9;
const doubleRounding = 1e-6;
/** Another modulus this near to 1 makes two directions critical, which no rule here decides. */
const apart = 1e-4;
/** Distances of differences; what both say has to agree to this part. */
const reaches = [2e-3, 4e-3] as const;
const agreement = 0.05;
/** A triple point is found to some 1e-4 only, which leaves of its second-order term this part of the third-order one. */
const asTriple = 1e-3;
/** Between that and this it is left open. */
const sureDouble = 1e-2;
/** Terms below this are none: differences do not tell them from rounding. */
const least = 1e-5;
/** What an evaluation leaves of 0, in parts of |μ| + ν: with closed forms, and of a kernel that sums. */
const closed = 8 * Number.EPSILON;
const summed = 2e-12;

const offOf = (kernel: Kernel) => (traitsOf(kernel).slow ? summed : closed);

const out = new Float64Array(kernelSize);

/**
 * What becomes of orbits near a limit case with ν > 0, by the normal form of the layer on its centre manifold
 * (Kuznetsov, Elements of Applied Bifurcation Theory, §5.4): with the eigenvalue 1 a second-order term makes it
 * half-stable, without one the third-order term decides, as with −1 and with a complex pair. Undefined where both
 * directions are critical each on its own, at resonances up to order 4, where a modulus is near 1 but not 1 to the last
 * digits, and where differences at two distances do not agree.
 * @param off by how much a layer may move a double point, in parts of |μ| + ν
 */
export function reducedAt(step: Step, point: FixedPoint, off = closed): Reduced | undefined {
  if (!(point.nu > 0) || !point.marginal) return undefined;
  const [fine, coarse] = reaches.map((reach) => reduced(layerTerms(step, point, reach)));
  if (!fine || !coarse || fine.limit !== coarse.limit) return undefined;
  const [a, b] = [fine, coarse].map(({ square, cube }) => (square === 0 ? cube : square)) as [number, number];
  if (!(Math.abs(a - b) <= agreement * Math.abs(a))) return undefined;
  // Two points near each other are not one.
  return fine.square === 0 || touchOf(step, point, fine, off) ? fine : undefined;
}

/** The same said of the point: how orbits near it end, and its kind by that. */
export function namedLimitCase(step: Step, point: FixedPoint, off = closed): FixedPoint {
  const limit = reducedAt(step, point, off)?.limit;
  if (limit === undefined) return point;
  if (limit === 'attracts') return { ...point, limit, kind: 'attracting', sinks: 1 };
  const inward = point.eigenvalues.some(({ re, im }) => Math.hypot(re, im) < 1 - apart);
  return { ...point, limit, kind: limit === 'repels' && !inward ? 'repelling' : 'saddle' };
}

/** `classify` and `namedLimitCase` in one. */
export function classified(kernel: Kernel, parameters: Parameters, mu: number, nu: number): FixedPoint {
  return namedLimitCase(stepOf(parameters, kernel), classify(kernel, parameters, mu, nu), offOf(kernel));
}

/**
 * A double point is found to half of its digits, a triple one to a third; this is where the layer's excess over it
 * touches 0, if it is one.
 */
export function multiplePoint(kernel: Kernel, parameters: Parameters, point: FixedPoint): FixedPoint {
  const step = stepOf(parameters, kernel);
  const off = offOf(kernel);
  const found = reducedAt(step, point, off);
  const at = found && touchOf(step, point, found, off);
  return at ? classify(kernel, parameters, at.mu, at.nu) : point;
}

/**
 * Where the excess over a multiple point touches 0: along the critical direction by the normal form, across it by
 * Newton's method. Undefined where it does not, for two points near each other or none.
 */
function touchOf(
  step: Step,
  { mu, nu, residual }: FixedPoint,
  { touches, along, across }: Reduced,
  off: number,
): Moments | undefined {
  if (touches === undefined || !along || !across) return undefined;
  const sigma = Math.sqrt(nu);
  let [x, y] = [touches * along[0].re, touches * along[1].re];
  let moved = 0;
  for (let k = 0; k < 5; k++) {
    step(mu + x * sigma, nu * (1 + y), out);
    const [left, up] = [out[0]! - mu - x * sigma, out[1]! - nu - y * nu];
    moved = Math.max(Math.abs(left), Math.abs(up));
    const back = dot(across.left, [real(left / sigma), real(up / nu)]).re / (1 - across.factor);
    x += back * across.right[0].re;
    y += back * across.right[1].re;
  }
  if (!(moved <= residual + off * (Math.abs(mu) + nu))) return undefined;
  return { mu: mu + x * sigma, nu: nu * (1 + y) };
}

function reduced(terms: LayerTerms): Reduced | undefined {
  const { H, second, third } = terms;
  const [one, two] = eigenvaluesOf(H);
  if (one.im !== 0) return turning(terms, one);
  const [critical, other] = Math.abs(Math.abs(one.re) - 1) <= Math.abs(Math.abs(two.re) - 1) ? [one, two] : [two, one];
  const off = Math.abs(Math.abs(critical.re) - 1);
  if (Math.abs(Math.abs(other.re) - 1) <= apart || off > doubleRounding) return undefined;
  const q = eigenvector(H, critical);
  const p = leftOf(H, critical, q);
  const left = [p[0].re, p[1].re] as const;
  const leaves = Math.abs(other.re) > 1;
  const bend = second(q, q);
  const square = critical.re > 0 ? 0.5 * dot(p, bend).re : 0;
  // With the eigenvalue 1 the critical part of the bend stays on its own, and only the rest is passed on.
  const rest = bend.map((part, k) => plus(part, times(real(-2 * square), q[k]!))) as unknown as Vector;
  const passed =
    critical.re > 0 ? (rest.map((part) => real(part.re / (1 - other.re))) as never) : resolved(H, real(1), bend);
  const cube = (dot(p, third(q, q, q)).re + 3 * dot(p, second(q, passed)).re) / 6;
  const right = eigenvector(H, other);
  const found = { left, along: q, across: { factor: other.re, right, left: leftOf(H, other, right) } };
  if (Math.abs(square) > Math.max(least, sureDouble * Math.abs(cube))) {
    const touches = (1 - critical.re) / (2 * square);
    return { ...found, limit: leaves ? 'repels' : sideOf(square, q), square, cube, touches };
  }
  const small = Math.abs(square) <= Math.max(least, asTriple * Math.abs(cube));
  const atTouch = critical.re > 0 ? critical.re - 1 - (square * square) / (3 * cube) : off;
  if (Math.abs(atTouch) > rounding || !small || !(Math.abs(cube) > least)) return undefined;
  const attracts = !leaves && cube > 0 === critical.re < 0;
  const touches = critical.re > 0 ? -square / (3 * cube) : 0;
  return { ...found, limit: attracts ? 'attracts' : 'repels', square: 0, cube, touches };
}

/** A complex pair on the unit circle: the amplitude's third-order term, off the resonances up to order 4. */
function turning({ H, second, third }: LayerTerms, value: Complex): Reduced | undefined {
  const turns = Math.atan2(value.im, value.re) / (2 * Math.PI);
  const resonant = [1, 2, 3, 4].some((order) => Math.abs(order * turns - Math.round(order * turns)) < apart);
  if (resonant || Math.abs(Math.hypot(value.re, value.im) - 1) > rounding) return undefined;
  const q = eigenvector(H, value);
  const back: Vector = [conjugate(q[0]), conjugate(q[1])];
  const p = leftOf(H, value, q);
  const steady = resolved(H, real(1), second(q, back));
  const twice = resolved(H, times(value, value), second(q, q));
  const sum = plus(dot(p, third(q, q, back)), times(real(2), dot(p, second(q, steady))), dot(p, second(back, twice)));
  const cube = 0.5 * times(conjugate(value), sum).re;
  if (!(Math.abs(cube) > least)) return undefined;
  return { limit: cube < 0 ? 'attracts' : 'repels', square: 0, cube };
}

/** From where x ↦ x + square·x² comes to 0, told by ν where the direction has a share in it, else by μ. */
function sideOf(square: number, [mu, nu]: Vector): LimitCase {
  const byNu = Math.abs(nu.re) > 1e-3;
  const fromMore = square * (byNu ? nu : mu).re < 0;
  if (byNu) return fromMore ? 'above' : 'below';
  return fromMore ? 'right' : 'left';
}

/** The unit eigenvector, by the longer row. */
function eigenvector([[a, b], [c, d]]: Matrix2, value: Complex): Vector {
  const rows: readonly Vector[] = [
    [real(-b), plus(real(a), real(-value.re), { re: 0, im: -value.im })],
    [plus(value, real(-d)), real(c)],
  ];
  const length = ([x, y]: Vector) => Math.hypot(x.re, x.im, y.re, y.im);
  const [x, y] = length(rows[0]!) >= length(rows[1]!) ? rows[0]! : rows[1]!;
  const unit = real(1 / length([x, y]));
  return [times(x, unit), times(y, unit)];
}

/** The p with pH = λp and p·q = 1, without conjugation. */
function leftOf([[a, b], [c, d]]: Matrix2, value: Complex, q: Vector): Vector {
  const p = eigenvector(
    [
      [a, c],
      [b, d],
    ],
    value,
  );
  const scale = dot(p, q);
  return [over(p[0], scale), over(p[1], scale)];
}

function dot([a, b]: Vector, [x, y]: Vector): Complex {
  return plus(times(a, x), times(b, y));
}
