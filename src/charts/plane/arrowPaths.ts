import type { ArrowRule } from '../../math/types';
import type { PlaneFrame } from './planeFrame';

/** Arrows are drawn in this many strengths, one path for the shafts and one for the heads of each. */
export const strengths = 7;

/** Coordinates in tenths of a pixel: finer cannot be seen, and integers are written several times faster. */
export const tenths = 10;

export interface ArrowPaths {
  /** `d` attributes by strength, faintest first, in tenths of a pixel. */
  readonly shafts: readonly string[];
  readonly heads: readonly string[];
}

/**
 * Path data for arrows from (μ, ν) to the image (μ̃, ν̃). Strength grows with the jump's length on screen, so that
 * the neighbourhood of a fixed point is quiet. An image at infinity keeps its direction; arrows without a
 * direction (an image that is not a number) and jumps below a fifth of a pixel are left out.
 *
 * Written here, not by D3's path: a step of a slider draws 900 arrows anew, and integers written by hand take a quarter
 * of the time. Marks of the plane are no symbols of D3's either, which are sized by area: theirs is a radius
 * that the style sheet scales with the type.
 * @param field flat, per arrow μ, ν, μ̃, ν̃
 * @param headScale enlarges the heads, for an arrow with a thicker shaft
 */
export function arrowPaths(field: Float64Array, rule: ArrowRule, frame: PlaneFrame, headScale = 1): ArrowPaths {
  const shafts = Array.from({ length: strengths }, (): number[] => []);
  const heads = Array.from({ length: strengths }, (): number[] => []);
  const { xScale: x, yScale: y, left, right, top, bottom, textSize } = frame;
  const area = (right - left) * (bottom - top);
  const cell = Math.sqrt((4 * area) / Math.max(4, field.length));
  const cap = 0.9 * cell;
  const longest = 2 * (frame.width + frame.height);
  const headLength = Math.max(3.5, textSize * 0.34) * headScale;
  const full = 3 * cell;

  for (let i = 0; i + 3 < field.length; i += 4) {
    const x0 = x(field[i]!);
    const y0 = y(field[i + 1]!);
    if (!(x0 > left - cap && x0 < right + cap && y0 > top - cap && y0 < bottom + cap)) continue;
    let dx = x(field[i + 2]!) - x0;
    let dy = y(field[i + 3]!) - y0;
    if (Math.abs(dx) === Infinity || Math.abs(dy) === Infinity) {
      dx = Math.abs(dx) === Infinity ? Math.sign(dx) * longest : 0;
      dy = Math.abs(dy) === Infinity ? Math.sign(dy) * longest : 0;
    }
    const jump = Math.hypot(dx, dy);
    if (!(jump > 0.2)) continue;
    const strength = Math.min(strengths - 1, Math.floor((jump / full) * strengths));
    const drawn = rule === 'direction' ? 0.62 * cell : Math.min(jump, rule === 'capped' ? cap : longest);
    dx /= jump;
    dy /= jump;
    const head = Math.min(headLength, 0.55 * drawn);
    const wing = head * 0.42;
    const tipX = x0 + dx * drawn;
    const tipY = y0 + dy * drawn;
    const neckX = tipX - dx * head;
    const neckY = tipY - dy * head;
    const [wingX, wingY] = [dx * wing, dy * wing];
    shafts[strength]!.push(x0, y0, neckX, neckY);
    heads[strength]!.push(tipX, tipY, neckX - wingY, neckY + wingX, neckX + wingY, neckY - wingX);
  }
  return { shafts: shafts.map((ends) => written(ends, 4)), heads: heads.map((corners) => written(corners, 6)) };
}

/** Most bytes of a number with what stands before and behind it. */
const longestNumber = 16;
const [minus, zero, space, move, line, close] = [45, 48, 32, 109, 108, 122];
const decoder = new TextDecoder();

/**
 * Path data of lines with so many numbers each: 4 for the two ends of a shaft, 6 for the corners of a head, which is
 * closed. Every place is written as the step from the one before, in two thirds of the letters: neighbours are near.
 * Written byte by byte: 9000 texts of numbers that are glued together take half as long again.
 */
function written(places: readonly number[], each: 4 | 6): string {
  const bytes = new Uint8Array(places.length * longestNumber);
  const from = [0, 0];
  let end = 0;
  for (let k = 0; k < places.length; k++) {
    const at = k % each;
    const axis = at % 2;
    const to = Math.round(places[k]! * tenths);
    let rest = to - from[axis]!;
    from[axis] = to;
    if (axis === 0) bytes[end++] = at === 0 ? move : line;
    if (rest < 0) {
      bytes[end++] = minus;
      rest = -rest;
    } else if (axis === 1) bytes[end++] = space;
    const first = end;
    for (let power = 1; power <= rest || power === 1; power *= 10) end++;
    for (let place = end - 1; place >= first; place--) {
      const tens = (rest / 10) | 0;
      bytes[place] = zero + rest - 10 * tens;
      rest = tens;
    }
    if (at !== 5) continue;
    bytes[end++] = close;
    // What is closed is left where it began.
    from[0] = Math.round(places[k - 5]! * tenths);
    from[1] = Math.round(places[k - 4]! * tenths);
  }
  return decoder.decode(bytes.subarray(0, end));
}
