import type { Complex } from '../types';

export const real = (re: number): Complex => ({ re, im: 0 });
export const conjugate = ({ re, im }: Complex): Complex => ({ re, im: -im });
export const plus = (...terms: readonly Complex[]): Complex => ({
  re: terms.reduce((sum, { re }) => sum + re, 0),
  im: terms.reduce((sum, { im }) => sum + im, 0),
});
export const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
/** a/b, b not 0. */
export function over(a: Complex, b: Complex): Complex {
  const square = b.re * b.re + b.im * b.im;
  const { re, im } = times(a, conjugate(b));
  return { re: re / square, im: im / square };
}
