import type { Curve } from '../Curve';

/** A stretch of z on which an activation only rises, only falls, or has one value. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Value and slope at the ends, as seen from inside. */
  readonly start: number;
  readonly end: number;
  readonly startSlope: number;
  readonly endSlope: number;
  /**
   * 'flat': one value between kinks, an atom of the output. 'saturated': so near to a limit that doubles cannot tell
   * the values from it.
   */
  readonly kind: 'rising' | 'falling' | 'flat' | 'saturated';
}

/** Steps at which the sign of the slope is looked at, between neighbouring kinks. */
const steps = 400;

/**
 * Cuts [low, high] at the kinks and wherever the slope changes its sign, found by sampling at 400 steps between kinks
 * and bisection: two changes of sign within one step would be missed. Kinks at the ends are not cuts.
 */
export function monotonePieces(curve: Curve, low: number, high: number): readonly Piece[] {
  const cuts = [low, ...curve.kinks.filter((kink) => kink > low && kink < high), high];
  const pieces: Piece[] = [];
  for (let k = 1; k < cuts.length; k++) cutAtTurns(curve, cuts[k - 1]!, cuts[k]!, pieces);
  return pieces;
}

/** The value on one side of a place; the place's own value when the activation is continuous from there. */
export function oneSided(curve: Curve, z: number, side: -1 | 1): number {
  const step = beside(z);
  const near = curve.value(z + side * step);
  const here = curve.value(z);
  const slack = 1e-9 * (1 + Math.abs(here)) + 2 * step * Math.abs(curve.slope(z + side * step));
  return Math.abs(near - here) <= slack ? here : near;
}

/** The slope on one side of a place. */
export function oneSidedSlope(curve: Curve, z: number, side: -1 | 1): number {
  return curve.slope(z + side * beside(z));
}

/** A step that is small, and not lost beside z. */
function beside(z: number): number {
  return 1e-12 * Math.max(1, Math.abs(z));
}

/** The slope at an end as seen from inside: 0 where it vanishes in proportion to the distance, as that of z² at 0. */
function endSlope(curve: Curve, z: number, side: -1 | 1): number {
  const near = curve.slope(z + side * beside(z));
  const farther = curve.slope(z + 2 * side * beside(z));
  return Math.abs(2 * near - farther) <= 1e-3 * Math.abs(near) ? 0 : near;
}

function cutAtTurns(curve: Curve, low: number, high: number, pieces: Piece[]): void {
  const inside = (z: number) => Math.min(high - beside(high), Math.max(low + beside(low), z));
  const signAt = (z: number) => {
    const slope = curve.slope(inside(z));
    return Math.abs(slope) <= Number.EPSILON * Math.abs(curve.value(inside(z))) ? 0 : Math.sign(slope);
  };
  const at = (k: number) => low + ((high - low) * k) / steps;
  let from = low;
  let turned = false;
  let sign = signAt(low);
  const add = (to: number, turn: boolean) => {
    if (!(to > from)) return;
    const start = from === low ? oneSided(curve, from, 1) : curve.value(from);
    const end = to === high ? oneSided(curve, to, -1) : curve.value(to);
    const whole = from === low && to === high;
    pieces.push({
      from,
      to,
      start,
      end,
      // A turn has slope 0, whatever rounding leaves of it.
      startSlope: turned ? 0 : from === low ? endSlope(curve, low, 1) : curve.slope(from),
      endSlope: turn ? 0 : to === high ? endSlope(curve, high, -1) : curve.slope(to),
      kind: sign > 0 ? 'rising' : sign < 0 ? 'falling' : whole && start === end ? 'flat' : 'saturated',
    });
  };
  for (let k = 1; k <= steps; k++) {
    const next = signAt(at(k));
    if (next === sign) continue;
    let [left, right] = [at(k - 1), at(k)];
    for (let step = 0; step < 60; step++) {
      const middle = 0.5 * (left + right);
      if (signAt(middle) === sign) left = middle;
      else right = middle;
    }
    // A slope of 0 at a single place is a turn, on a stretch it is saturation.
    const after = next === 0 ? signAt(right + 1e-9 * (high - low)) : next;
    const turn = sign !== 0 && after !== 0;
    const cut = sign === 0 ? right : left;
    add(cut, turn);
    from = cut;
    turned = turn;
    sign = after;
  }
  add(high, false);
}
