import type { Kernel } from '../kernel';
import type { Moments } from '../types';

/**
 * What dropout makes of the moments μ̃, ν̃ of the activations: mean gain·μ̃ + shift, variance
 * within·ν̃ + between·(μ̃ − origin)², `origin` being what dropped units are set to.
 */
export interface Dropout {
  readonly gain: number;
  readonly shift: number;
  readonly within: number;
  readonly between: number;
  readonly origin: number;
}

/** Standard (inverted) dropout, measured after it: units are kept, with probability q = 1 − rate, and divided by q, or 0. */
export function standardDropout(rate: number): Dropout {
  const q = 1 - rate;
  return { gain: 1, shift: 0, within: 1 / q, between: rate / q, origin: 0 };
}

/**
 * Alpha dropout (Klambauer et al. 2017, section 3): dropped units are set to α′ = −λα, SELU's limit on the left, then
 * all become a·x + b with a = (q + α′²q(1 − q))^(−1/2), b = −a(1 − q)α′, which keeps mean 0 and variance 1. What keeps
 * another (μ*, ν*), ν* > 0, is a = √(ν* / (q(ν* + (μ* − α′)²(1 − q)))), b = μ* − a(qμ* + (1 − q)α′).
 */
export function alphaDropout(
  q: number,
  lambda: number,
  alpha: number,
  keeps?: Moments,
): { readonly a: number; readonly b: number; readonly alphaPrime: number } {
  const alphaPrime = -lambda * alpha;
  return { ...scaling(1 - q, alphaPrime, keeps), alphaPrime };
}

/**
 * Alpha dropout of any activation whose limit on the left is α′, keeping (0, 1) or what is said. Of a small rate 1 − q
 * would have lost the digits.
 */
export function alphaDropoutTo(rate: number, alphaPrime: number, keeps?: Moments): Dropout {
  const { a, b } = scaling(rate, alphaPrime, keeps);
  const q = 1 - rate;
  return {
    gain: a * q,
    shift: a * rate * alphaPrime + b,
    within: a * a * q,
    between: a * a * q * rate,
    origin: alphaPrime,
  };
}

function scaling(rate: number, alphaPrime: number, { mu, nu }: Moments = { mu: 0, nu: 1 }) {
  const q = 1 - rate;
  const away = mu - alphaPrime;
  const a = Math.sqrt(nu / (q * (nu + away * away * rate)));
  return { a, b: mu - a * (q * mu + rate * alphaPrime) };
}

/** E f minus f's limit on the left under z ~ N(m, s), without subtraction. */
export type AboveLeft = (m: number, s: number, lambda: number, alpha: number) => number;

/**
 * A kernel with dropout after it; derivatives by the chain rule. `aboveLeft`, where dropped units are set to f's limit
 * on the left, is asked where the mean is so close to it that their difference has lost digits. Without it, as for a
 * typed formula, whose distance from its limit is known by subtraction only, the variance is within 1e-16 of
 * |α′|·√between times that distance.
 */
export function withDropout(
  kernel: Kernel,
  dropoutAt: (lambda: number, alpha: number) => Dropout,
  aboveLeft?: AboveLeft,
): Kernel {
  let dropout = standardDropout(0);
  let lastLambda = Number.NaN;
  let lastAlpha = Number.NaN;
  return (m, s, lambda, alpha, out) => {
    if (lambda !== lastLambda || alpha !== lastAlpha) {
      dropout = dropoutAt(lambda, alpha);
      lastLambda = lambda;
      lastAlpha = alpha;
    }
    const { gain, shift, within, between, origin } = dropout;
    kernel(m, s, lambda, alpha, out);
    let away = out[0]! - origin;
    if (aboveLeft && Math.abs(away) < 0.5 * Math.abs(origin)) away = aboveLeft(m, s, lambda, alpha);
    const mean = gain * out[0]! + shift;
    const variance = within * out[1]! + between * (away * away);
    out[5] = within * out[5]! + 2 * between * away * out[3]!;
    out[6] = within * out[6]! + 2 * between * away * out[4]!;
    out[0] = mean;
    out[1] = variance;
    out[2] = variance + mean * mean;
    out[3] = gain * out[3]!;
    out[4] = gain * out[4]!;
    for (let k = 0; k < 7; k++) if (Number.isNaN(out[k]!)) out[k] = Infinity;
  };
}
