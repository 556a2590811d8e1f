import { expect, test } from 'vitest';
import { momentMap } from '../map/momentMap';

/**
 * Formulas that subtract what is nearly equal, as typed. Mean and variance from mpmath 1.3.0 at 50 digits, by
 * quadrature of exp(−x²/2) f(m + √s x) over pieces from −14 to 14.
 */
test.each([
  ['tanh(z)-z', 0, 1e-8, 0, 1.6666665733333384e-24],
  ['tanh(z)-z', 0.001, 1e-8, -3.433331864667326e-10, 1.0401651833254702e-20],
  ['sin(z)-z', 0, 1e-8, 0, 4.166666637500001e-25],
  ['z<5?exp(z)-1-z:z', 1e-9, 1e-18, 1.0000000006666669e-18, 1.5000000030000002e-36],
  ['1-cos(z)', 1e-6, 1e-14, 5.049999999999557e-13, 1.0049999999996515e-26],
  ['sqrt(1+z^2)-1', 0, 1e-16, 4.999999999999999e-17, 4.999999999999998e-33],
  ['(z+sqrt(z^2+4))/2', -1000, 100, 0.001000099029416563, 1.0007946805106431e-10],
  ['sqrt(1+z^2)-z', 1000, 100, 0.0005000498899325116, 2.5019979703620588e-11],
  ['log(cosh(z))-z^2/2', 0, 1e-6, -2.49999666667375e-13, 6.666633333496887e-25],
  ['sigmoid(z)-1/2', 1e-7, 1e-16, 2.4999999999999976e-8, 6.249999999999968e-18],
  ['Phi(z)-1/2', 1e-7, 1e-16, 3.98942280401432e-8, 1.591549430918937e-17],
  ['z<9?exp(z-2)-(z-1):0', 2, 1e-4, 0.0000500012500208336, 5.000916725002532e-9],
  ['abs(z)<9?cosh(z)-cos(z):0', 0, 1e-10, 1e-10, 2.0000000000000002e-20],
  ['z-tanh(z)*exp(-z^2/2)', 0, 1e-12, 0, 1.041666666659229e-35],
  ['abs(z)<9?sinh(z)*cos(z)-z:0', 0, 1e-8, 0, 1.66666669e-24],
])('%s keeps its digits at N(%d, %d)', (formula, mu, nu, mean, variance) => {
  const found = momentMap({ mu, nu }, { omega: 1, tau: 1, lambda: 1, alpha: 1, activation: 'formula', formula });
  expect(Math.abs(found.mu - mean)).toBeLessThan(1e-13 * Math.sqrt(mean * mean + variance));
  expect(Math.abs(found.nu / variance - 1)).toBeLessThan(1e-12);
});
