import { kernelSize } from '../../kernel';
import type { Step } from '../../map/stepOf';
import { singularValues } from '../../numeric/matrix2';
import type { Moments } from '../../types';

const moments = new Float64Array(kernelSize);
/** How much a layer may move the place, and how flat F must be in one direction, in units of √ν + |μ|. */
const moved = 1e-3;
const flat = 0.05;
/** How far aside F is looked at, in those units, and how much larger it must be there. */
const asides = [1e-3, 1e-2, 5e-2];
const larger = 2;

/**
 * Whether two fixed points are about to meet at a place, or have just vanished there: a layer hardly moves it, F = g −
 * id hardly changes in one direction, and on both sides in that direction the part of F that the derivative does not
 * reach is larger and of one sign, as of a curve that touches 0.
 */
export function isNearMiss(step: Step, { mu, nu }: Moments): boolean {
  const unit = Math.sqrt(nu) + Math.abs(mu);
  const excess = (atMu: number, atNu: number) => {
    step(atMu, atNu, moments);
    return [(moments[0]! - atMu) / unit, (moments[1]! - atNu) / (unit * unit)] as const;
  };
  const here = excess(mu, nu);
  const [a, b, c, d] = [moments[3]! - 1, moments[4]! * unit, moments[5]! / unit, moments[6]! - 1];
  const [, least] = singularValues([
    [a, b],
    [c, d],
  ]).values;
  if (!(Math.max(Math.abs(here[0]), Math.abs(here[1])) <= moved && least <= flat)) return false;
  const [x, y] = normal(Math.hypot(a, b) >= Math.hypot(c, d) ? [a, b] : [c, d]);
  const [p, q] = normal(Math.hypot(a, c) >= Math.hypot(b, d) ? [a, c] : [b, d]);
  const part = (f: readonly [number, number]) => p * f[0] + q * f[1];
  return asides.some((aside) => {
    const [before, after] = [-aside, aside].map((t) => {
      const atNu = nu + t * y * unit * unit;
      return atNu > 0 ? part(excess(mu + t * x * unit, atNu)) : 0;
    });
    return before! * after! > 0 && Math.min(Math.abs(before!), Math.abs(after!)) > larger * Math.abs(part(here));
  });
}

/** The unit vector across a vector. */
function normal([x, y]: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 ? [-y / length, x / length] : [0, 1];
}
