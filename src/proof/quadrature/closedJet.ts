import { density as densityOver } from '../functions/normal';
import {
  add,
  div,
  type Interval,
  magnitude,
  middle,
  mul,
  one,
  point,
  scale,
  sqr,
  sub,
  zero,
} from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';
import { twoTo } from '../intervals/twoTo';
import { basis } from '../moments/basis';
import type { Constants } from '../taylor/Evaluator';
import { highest, type Jet, type JetSource } from './Jet';

/**
 * The jets of f(z) = λz for z > 0, λ(α(eᶻ − 1) + βz) for z < 0, in closed form with enclosures for λ, α and β: ReLU
 * (α = β = 0), leaky ReLU (α = 0), SELU and ELU (β = 0), leaky SELU.
 *
 * ∂ᵏ/∂mᵏ E f is the expectation of f's k-th derivative, which is that of the two pieces and, for each jump J_i of the
 * i-th derivative at 0, J_i times the (k − 1 − i)-th derivative with respect to m of the density of z at 0,
 * (−1)ˡ He_l(m/r) φ(m/r)/r^{l+1}. With P, Q, E₁, E₂ as in `moments/basis.ts`, E[z; z < 0] = mQ − rφ and
 * E[z eᶻ; z < 0] = (m + s) E₁ − rφ.
 */
export function closedJet(constants: Constants): JetSource {
  const { lambda, alpha, beta } = constants;
  const A = magnitude(lambda) * Math.max(1, magnitude(alpha) + magnitude(beta)) * (1 + twoTo(-40));
  return {
    growth: { A, p: 1, c: 0 },
    jet: (m, s) => jetAt(constants, m, s),
    guess: (m, s) => {
      const { mean, square } = jetAt(constants, m, s, 0);
      return [middle(mean[0]!), middle(square[0]!)];
    },
  };
}

function jetAt({ lambda, alpha, beta }: Constants, m: number, s: number, top = highest): Jet {
  const [M, S] = [point(m), point(s)];
  const { P, Q, rPhi, E1, E2 } = basis({ m: M, s: S });
  const lambda2 = sqr(lambda);
  const [alpha2, beta2] = [sqr(alpha), sqr(beta)];
  const twiceBoth = scale(2, mul(alpha, beta));
  const square = add(sqr(M), S);
  // E[zⁱ; z > 0] and E[zⁱ; z < 0], of which the derivatives of z² are made.
  const above = [P, add(mul(M, P), rPhi), add(mul(square, P), mul(M, rPhi))] as const;
  const below = [Q, sub(mul(M, Q), rPhi), sub(mul(square, Q), mul(M, rPhi))] as const;
  const zE = sub(mul(add(M, S), E1), rPhi);
  /** The k-th derivative of z². */
  const quadratic = (k: number, [zeroth, first, second]: readonly [Interval, Interval, Interval]) =>
    k === 0 ? second : k === 1 ? scale(2, first) : k === 2 ? scale(2, zeroth) : zero;

  const meanPieces = (k: number) => {
    const left = add(mul(alpha, E1), k === 0 ? sub(mul(beta, below[1]), mul(alpha, Q)) : k === 1 ? mul(beta, Q) : zero);
    return mul(lambda, add(left, k === 0 ? above[1] : k === 1 ? P : zero));
  };
  const meanJump = (i: number) =>
    i === 0 ? zero : mul(lambda, i === 1 ? sub(one, add(alpha, beta)) : sub(zero, alpha));

  const squarePieces = (k: number) => {
    const saturating = add(sub(scale(twoTo(k), E2), scale(2, E1)), k === 0 ? Q : zero);
    const mixed = sub(add(zE, scale(k, E1)), k === 0 ? below[1] : k === 1 ? Q : zero);
    const left = add(add(mul(alpha2, saturating), mul(twiceBoth, mixed)), mul(beta2, quadratic(k, below)));
    return mul(lambda2, add(left, quadratic(k, above)));
  };
  const squareJump = (i: number) => {
    if (i < 2) return zero;
    const left = add(scale(twoTo(i) - 2, alpha2), scale(i, twiceBoth));
    return mul(lambda2, sub(i === 2 ? point(2) : zero, i === 2 ? add(left, scale(2, beta2)) : left));
  };

  const density = top > 0 ? densitySlopes(M, S) : [];
  const all = (pieces: (k: number) => Interval, jump: (i: number) => Interval) =>
    Array.from({ length: top + 1 }, (_, k) => {
      let sum = pieces(k);
      for (let i = 0; i < k; i++) sum = add(sum, mul(jump(i), density[k - 1 - i]!));
      return sum;
    });
  return { mean: all(meanPieces, meanJump), square: all(squarePieces, squareJump) };
}

/** ∂ˡ/∂mˡ of the density of z at 0, l = 0 … highest − 1. */
function densitySlopes(m: Interval, s: Interval): readonly Interval[] {
  const r = sqrt(s);
  const u = div(m, r);
  const phi = densityOver(u);
  const He = [one, u];
  for (let l = 1; l < highest; l++) He.push(sub(mul(u, He[l]!), scale(l, He[l - 1]!)));
  let factor = div(phi, r);
  return Array.from({ length: highest }, (_, l) => {
    const value = mul(scale(l % 2 === 0 ? 1 : -1, He[l]!), factor);
    factor = div(factor, r);
    return value;
  });
}
