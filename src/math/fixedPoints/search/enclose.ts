import { type Kernel, kernelSize } from '../../kernel';
import { netInputOf, netSize } from '../../layer/netInputOf';
import { beginTurn, spent } from '../../moments/quadrature/effort';
import { shapeOf } from '../../moments/shape';
import { traitsOf } from '../../moments/traits';
import { finish } from '../../numeric/finish';
import type { Moments, Parameters, Window } from '../../types';
import { innerCycle } from '../cycle';

/** Relative width of the smallest boxes: two fixed points closer than this are told apart only by luck. */
export const resolution = 1e-5;

export interface Enclosure {
  /** Fixed points with ν > 0, polished, each once. */
  readonly roots: readonly Moments[];
  /**
   * Centres of smallest boxes that could neither be excluded nor be shown to hold a root: a near-miss or a tangency.
   */
  readonly unresolved: readonly Moments[];
  /**
   * False when the budget of evaluations ran out, or 200 roots were found, before the whole window was settled,
   * or when f is known too little.
   */
  readonly complete: boolean;
  readonly evaluations: number;
}

/** Deviations between mean and kink beyond which the other side has a share of less than 1e-15. */
const oneSided = 8;
/** Allowance for rounding in the kernel, relative to the terms of F. */
const noise = 1e-13;
/** More isolated fixed points than these are a line of them, which has no end. */
const mostRoots = 200;
const moments = new Float64Array(kernelSize);
const net = new Float64Array(netSize);
const phi = (u: number) => 0.3989422804014327 * Math.exp(-0.5 * u * u);

/**
 * Every solution of g(μ, ν) = (μ, ν) in a window with nuMin > 0, by branch and bound in (μ, σ), σ = √ν.
 *
 * With z = m + rZ, m = ωμ + b, r = √τ σ, a step (A, R) of (m, r) moves z by y = A + RZ, and E y² = A² + R². So for an
 * activation with slope at most L, E f and the deviation √Var f move by at most L √(A² + R²); and with curvature B,
 * variation T on the smooth sides and a jump J of f′ at a kink k, the second derivatives along the step are bounded by
 * (A² + R²) times
 *     E f:   K₁ = min(B, T k₁(0)/r) + J k₁(u)/r
 *     Var f: K₂ = 2L² + 2L (min(2.4 r B, T k₂(0)) + J k₂(u))
 * where u bounds |m − k|/r from below on the box, k₁(u) = sup (1 + v²) φ(v) and k₂(u) = sup (v + 0.8)(1 + v²)
 * φ(v), v ≥ u;
 * of several kinks the terms are added up.
 *
 * Dropout after the layer makes ν̃ a·Var f + b(E f − c)² and multiplies the mean by a gain. It acts on a random factor
 * times f plus a constant, whose deviation moves by at most √a times ‖f − f̂‖; so L becomes gain·L for the mean and
 * √a L for the deviation, K₁ becomes gain·K₁, and K₂ becomes aK₂ + 2b(L² + |E f − c| K₁) with the largest |E f − c| of
 * the box. The mean's share of the variance only adds to it: on one side of the kink it may be said to rise as before,
 * but not to fall.
 * In a random layer r = √(τ(σ² + μ²) + σ_b²) bends as well, by at most τ/r times the squared step: E f then by L times
 * that more, and Var f by 2L√Var f times that. A skip κ takes (1 − κ)μ and (1 − κ²)ν for μ and ν in F = g − id, and
 * changes nothing else.
 * A box is dropped when the bounds keep F = g − id away from 0, or when it lies wholly on one side of the kink and
 * slopes there between a and b give a² s ≤ Var f ≤ b² s with τa² > 1 − κ², or in one unit τb² < 1 − κ²; shrunk by the
 * interval Newton step; settled when the step's derivative is a contraction (at most one root) and Newton finds that
 * root; halved otherwise. Rounding is allowed for by widening the bounds by 1e-13 of the terms, not enclosed.
 */
export function enclose(kernel: Kernel, parameters: Parameters, window: Window, budget: number): Enclosure {
  return finish(encloseSteps(kernel, parameters, window, budget));
}

/** The same in steps: yields where evaluations take long. */
export function* encloseSteps(
  kernel: Kernel,
  parameters: Parameters,
  window: Window,
  budget: number,
): Generator<void, Enclosure> {
  const { omega, tau, lambda, alpha, skip = 0, biasVariance = 0 } = parameters;
  const random = parameters.layer === 'random' ? 1 : 0;
  const netInput = netInputOf(parameters);
  const keepsMean = 1 - skip;
  const keepsVariance = 1 - skip * skip;
  const keepsDeviation = Math.sqrt(keepsVariance);
  const {
    slope,
    curvature,
    variation,
    kinks,
    left: leftSlopes,
    right: rightSlopes,
    sure,
  } = shapeOf(kernel, lambda, alpha);
  const dropout = traitsOf(kernel).dropout?.(lambda, alpha);
  const within = dropout?.within ?? 1;
  const meanSlope = slope * (dropout?.gain ?? 1);
  const deviationSlope = slope * Math.sqrt(within);
  const gain = Math.abs(omega);
  const rootTau = Math.sqrt(tau);
  // Whether the variance of a net input far from the kink on one side must rise, or fall, in one layer.
  // A slope above a hundred times theirs on the other side could make up for the 1e-15 of the probability there.
  const moves = ([least, greatest]: readonly [number, number]) =>
    (within * tau * least * least > keepsVariance + 1e-9 && slope < 100 * least) ||
    (dropout === undefined &&
      random === 0 &&
      tau * greatest * greatest < keepsVariance - 1e-9 &&
      slope < 100 * greatest);
  const movesLeft = moves(leftSlopes);
  const movesRight = moves(rightSlopes);
  const roots: Moments[] = [];
  const unresolved: Moments[] = [];
  let evaluations = 0;

  const slack = 1e-9;
  const top = Math.sqrt(window.nuMax) * (1 + slack);
  const bottom = Math.sqrt(window.nuMin) * (1 - slack);
  const margin = slack * Math.max(Math.abs(window.muMin), Math.abs(window.muMax), top);
  // Centre x, y and half-sizes a, b of the boxes still to settle.
  const boxes = [
    0.5 * (window.muMin + window.muMax),
    0.5 * (top + bottom),
    0.5 * (window.muMax - window.muMin) + margin,
    0.5 * (top - bottom),
  ];

  const fixedPointFrom = (mu: number, nu: number) => innerCycle(kernel, parameters, { mu, nu }, 1)?.points[0];
  const add = (list: Moments[], found: Moments, near: number) => {
    const sigma = Math.sqrt(found.nu);
    const same = (other: Moments) =>
      Math.abs(other.mu - found.mu) <= near * (sigma + Math.abs(found.mu)) &&
      Math.abs(other.nu - found.nu) <= near * found.nu;
    if (!list.some(same)) list.push(found);
  };

  const pause = beginTurn();
  while (boxes.length > 0 && evaluations < budget && roots.length < mostRoots) {
    if (pause.isOver()) {
      const before = spent();
      yield;
      pause.goesOn(before);
    }
    let b = boxes.pop()!;
    let a = boxes.pop()!;
    let y = boxes.pop()!;
    let x = boxes.pop()!;
    netInput(x, y * y, net);
    const m = net[0]!;
    const s = net[1]!;
    const A = gain * a;
    let rMin = rootTau * (y - b);
    let rMax = rootTau * (y + b);
    let R = rootTau * b;
    let turn = 0;
    if (random === 1) {
      const nearest = Math.max(0, Math.abs(x) - a);
      const farthest = Math.abs(x) + a;
      rMin = Math.sqrt(rMin * rMin + tau * nearest * nearest + biasVariance);
      rMax = Math.sqrt(rMax * rMax + tau * farthest * farthest + biasVariance);
      R = Math.min(rootTau * Math.hypot(a, b), (tau / rMin) * (farthest * a + (y + b) * b));
      turn = tau / rMin;
    }
    if ((m > 0 ? movesRight : movesLeft) && Math.abs(m) - A > oneSided * rMax) continue;
    kernel(m, s, lambda, alpha, moments);
    evaluations++;
    const mean = moments[0]!;
    const variance = moments[1]!;
    const f1 = mean - keepsMean * x;
    const f2 = variance - keepsVariance * y * y;
    const rho2 = A * A + R * R;
    const rho = Math.sqrt(rho2);
    if (Math.abs(f1) > keepsMean * a + meanSlope * rho) continue;
    if (Math.abs(Math.sqrt(variance) - keepsDeviation * y) > keepsDeviation * b + deviationSlope * rho) continue;

    let kinked1 = 0;
    let kinked2 = 0;
    for (let k = 0; k < kinks.length; k++) {
      const { at, jump } = kinks[k]!;
      const u = Math.max(0, Math.abs(m - at) - A) / rMax;
      kinked1 += jump * (u > 1 ? (1 + u * u) * phi(u) : 0.484);
      kinked2 += jump * (u > 1.4 ? (u + 0.8) * (1 + u * u) * phi(u) : 0.977);
    }
    let bend1 = Math.min(curvature, (0.484 * variation) / rMin) + kinked1 / rMin;
    let bend2 = 2 * slope * slope + 2 * slope * (Math.min(2.4 * rMax * curvature, 0.977 * variation) + kinked2);
    let turn1 = slope * turn;
    let turn2 = 2 * slope * (Math.sqrt(variance) + slope * rho) * turn;
    if (dropout !== undefined) {
      const { gain: kept, shift, origin, between } = dropout;
      const away = Math.abs((mean - shift) / kept - origin) + slope * rho;
      bend2 = within * bend2 + 2 * between * (slope * slope + away * bend1);
      turn2 = Math.sqrt(within) * turn2 + 2 * between * away * turn1;
      bend1 *= kept;
      turn1 *= kept;
    }
    const step2 = a * a + b * b;
    const e1 = 0.5 * (bend1 * rho2 + turn1 * step2) + noise * (Math.abs(x) + Math.abs(mean) + y);
    const e2 = 0.5 * (bend2 * rho2 + turn2 * step2) + keepsVariance * b * b + noise * (variance + y * y);
    const across = net[2]!;
    const d11 = omega * moments[3]! + across * moments[4]! - keepsMean;
    const d12 = 2 * tau * y * moments[4]!;
    const d21 = omega * moments[5]! + across * moments[6]!;
    const d22 = 2 * tau * y * moments[6]! - 2 * keepsVariance * y;
    const spread1 = Math.abs(d12) * b + e1;
    const spread2 = Math.abs(d21) * a + e2;
    if (Math.abs(f1) > Math.abs(d11) * a + spread1) continue;
    if (Math.abs(f2) > Math.abs(d22) * b + spread2) continue;

    let left = -a;
    let right = a;
    let down = -b;
    let up = b;
    if (d11 !== 0) {
      left = Math.max(left, -f1 / d11 - spread1 / Math.abs(d11));
      right = Math.min(right, -f1 / d11 + spread1 / Math.abs(d11));
    }
    if (d22 !== 0) {
      down = Math.max(down, -f2 / d22 - spread2 / Math.abs(d22));
      up = Math.min(up, -f2 / d22 + spread2 / Math.abs(d22));
    }
    const det = d11 * d22 - d12 * d21;
    const size = Math.abs(det);
    if (size > 0) {
      const n1 = (d12 * f2 - d22 * f1) / det;
      const n2 = (d21 * f1 - d11 * f2) / det;
      const spreadMu = (Math.abs(d22) * e1 + Math.abs(d12) * e2) / size;
      const spreadSigma = (Math.abs(d21) * e1 + Math.abs(d11) * e2) / size;
      left = Math.max(left, n1 - spreadMu);
      right = Math.min(right, n1 + spreadMu);
      down = Math.max(down, n2 - spreadSigma);
      up = Math.min(up, n2 + spreadSigma);
      if (left > right || down > up) continue;
      const far = Math.sqrt(step2) * (a + b);
      const moves1 = bend1 * rho * (A + R) + turn1 * far;
      const moves2 = bend2 * rho * (A + R) + turn2 * far + 2 * keepsVariance * b * b;
      const contraction = Math.max(
        (Math.abs(d22) * moves1 + Math.abs(d12) * moves2) / (size * a),
        (Math.abs(d21) * moves1 + Math.abs(d11) * moves2) / (size * b),
      );
      if (contraction < 1) {
        const found = fixedPointFrom(x + n1, (y + n2) ** 2);
        if (
          found !== undefined &&
          Math.abs(found.mu - x) <= a * (1 + 1e-6) &&
          Math.abs(Math.sqrt(found.nu) - y) <= b * (1 + 1e-6)
        ) {
          add(roots, found, 1e-8);
          continue;
        }
      }
    }
    if (left > right || down > up) continue;

    const finest = resolution * y;
    if (a <= Math.max(finest, resolution * Math.abs(x)) && b <= finest) {
      const found = fixedPointFrom(x, y * y);
      const near =
        found !== undefined &&
        Math.abs(found.mu - x) <= 100 * resolution * (y + Math.abs(x)) &&
        Math.abs(found.nu - y * y) <= 100 * resolution * y * y;
      if (near) add(roots, found, 1e-7);
      else add(unresolved, { mu: x, nu: y * y }, 1e-2);
      continue;
    }
    const shrink = ((right - left) * (up - down)) / (4 * a * b);
    x += 0.5 * (left + right);
    y += 0.5 * (down + up);
    a = 0.5 * (right - left);
    b = 0.5 * (up - down);
    if (shrink < 0.5) boxes.push(x, y, a, b);
    else if (a * (0.25 + gain) > b * rootTau) boxes.push(x - 0.5 * a, y, 0.5 * a, b, x + 0.5 * a, y, 0.5 * a, b);
    else boxes.push(x, y - 0.5 * b, a, 0.5 * b, x, y + 0.5 * b, a, 0.5 * b);
  }
  return { roots, unresolved, complete: sure && boxes.length === 0, evaluations };
}
