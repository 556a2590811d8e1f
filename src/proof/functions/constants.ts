import { add, div, type Interval, interval, mul, one, scale, sqr, sub } from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';
import { mills } from './mills';
import { inverseRootTwoPi } from './rootTwoPi';

/**
 * α₀₁ = −√(2/π) / (e^{1/2} erfc(1/√2) − 1), the paper's Eq. 14, with e^{1/2} erfc(1/√2) = √(2/π) W(1), W Mills' ratio.
 */
export const alpha01: Interval = (() => {
  const rootTwoOverPi = scale(2, inverseRootTwoPi);
  return div(rootTwoOverPi, sub(one, mul(rootTwoOverPi, mills(1))));
})();

/**
 * λ₀₁ = (½ + α₀₁² d)^{−1/2}, d = E[(eᶻ − 1)²; z < 0] = (W(2) − 2 W(1))/√(2π) + ½ at z ~ N(0, 1): the same equation's
 * second half, which says that the second moment at (0, 1) is 1.
 */
export const lambda01: Interval = (() => {
  const half = interval(0.5, 0.5);
  const d = add(mul(sub(mills(2), scale(2, mills(1))), inverseRootTwoPi), half);
  return div(one, sqrt(add(half, mul(sqr(alpha01), d))));
})();
