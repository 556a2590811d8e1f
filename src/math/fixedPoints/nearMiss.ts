import { kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import { singularValues } from '../numeric/matrix2';
import type { Moments } from '../types';

const moments = new Float64Array(kernelSize);
/**
 * How much a layer may move the place, and how flat F must be in one direction and steep in the other,
 * in units of √ν + |μ|.
 */
const moved = 1e-3;
const flat = 0.05;
const steep = 1e-4;

/**
 * Whether two fixed points are about to meet at a place, or have just vanished there: a layer hardly moves it,
 * and F = g − id hardly changes in one direction. Where it changes in none, g is nearly the identity all around, and
 * nothing is about to meet.
 */
export function isNearMiss(step: Step, { mu, nu }: Moments): boolean {
  step(mu, nu, moments);
  const unit = Math.sqrt(nu) + Math.abs(mu);
  const away = Math.max(Math.abs(moments[0]! - mu) / unit, Math.abs(moments[1]! - nu) / (unit * unit));
  const [greatest, least] = singularValues([
    [moments[3]! - 1, moments[4]! * unit],
    [moments[5]! / unit, moments[6]! - 1],
  ]).values;
  return away <= moved && least <= flat && greatest >= steep;
}
