import type { Kernel } from '../kernel';
import { kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import type { Moments, Parameters } from '../types';
import { classify } from './classify';
import { multiplePoint, type Reduced, reducedAt } from './limitCase';
import type { Sinking } from './sinking';

/** Distance, in units of √ν* and ν*, from which the normal form is compared with the layer, and how nearly they agree. */
const nearness = 0.1;
const agreement = 0.3;
const out = new Float64Array(kernelSize);

/**
 * The limit case with ν > 0 at a place found by Newton's method, if the orbit at (μ, ν) comes to it ever more slowly:
 * when two layers change its offset in the critical direction as the normal form has it (`reducedAt`).
 */
export function slowlyNear(
  kernel: Kernel,
  parameters: Parameters,
  step: Step,
  near: Moments,
  { mu, nu }: Moments,
): Sinking | undefined {
  const point = multiplePoint(kernel, parameters, classify(kernel, parameters, near.mu, near.nu));
  const at = { mu: point.mu, nu: point.nu };
  const found = reducedAt(step, point);
  if (!found || found.limit === 'repels') return undefined;
  const before = offset(at, mu, nu);
  if (!(Math.hypot(...before) <= nearness)) return undefined;
  step(mu, nu, out);
  step(out[0]!, out[1]!, out);
  const after = offset(at, out[0]!, out[1]!);
  const { square, left, cube } = found;
  const [x, y] = left
    ? [inDirection(left, before), inDirection(left, after)]
    : [Math.hypot(...before), Math.hypot(...after)];
  const expected = square === 0 ? -2 * Math.abs(cube) * x * x : 2 * square * x;
  // The amplitude of a turning orbit goes up and down by turns.
  const told = !left || Math.abs(Math.log(y / x) - expected) <= agreement * Math.abs(expected);
  return expected < 0 && told ? { to: at, exponent: square === 0 ? 1 : 2 } : undefined;
}

/**
 * Of a half-stable point the unit direction, in units of (√ν*, ν*), on whose side starts come to it; undefined of others.
 */
export function comingSide({ square, left, limit }: Reduced): readonly [number, number] | undefined {
  if (square === 0 || !left || limit === 'repels') return undefined;
  const size = -Math.sign(square) * Math.hypot(...left);
  return [left[0] / size, left[1] / size];
}

const offset = (at: Moments, mu: number, nu: number) =>
  [(mu - at.mu) / Math.sqrt(at.nu), (nu - at.nu) / at.nu] as const;

const inDirection = (p: readonly [number, number], q: readonly [number, number]) => p[0] * q[0] + p[1] * q[1];
