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
  for (const pen of pens) pen.end = pen.x = pen.y = 0;
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
    // Math.hypot takes ten times as long, and is for what is too large to be squared.
    const root = Math.sqrt(dx * dx + dy * dy);
    const jump = root < Infinity ? root : Math.hypot(dx, dy);
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
    const wingX = dx * wing;
    const wingY = dy * wing;
    const shaft = pens[strength]!;
    makeRoom(shaft);
    go(shaft, move, x0, y0);
    go(shaft, line, neckX, neckY);
    const tip = pens[strengths + strength]!;
    makeRoom(tip);
    go(tip, move, tipX, tipY);
    // What is closed is left where it began.
    const backX = tip.x;
    const backY = tip.y;
    go(tip, line, neckX - wingY, neckY + wingX);
    go(tip, line, neckX + wingY, neckY - wingX);
    tip.bytes[tip.end++] = close;
    tip.x = backX;
    tip.y = backY;
  }
  const all = pens.map(written);
  return { shafts: all.slice(0, strengths), heads: all.slice(strengths) };
}

/** Most bytes of an arrow's part: six numbers, each with what stands before it, and what closes it. */
const longestPart = 6 * 16 + 1;
const [minus, zero, space, move, line, close] = [45, 48, 32, 109, 108, 122];
const decoder = new TextDecoder();

/** Writes one path, byte by byte: 9000 texts of numbers that are glued together take half as long again. */
interface Pen {
  bytes: Uint8Array;
  end: number;
  /** Where it is, in tenths of a pixel. */
  x: number;
  y: number;
}

// Kept from step to step: what is had anew each time has to be cleared and collected.
const pens = Array.from({ length: 2 * strengths }, (): Pen => ({ bytes: new Uint8Array(4096), end: 0, x: 0, y: 0 }));

/** Path data of all that was written with a pen. */
function written({ bytes, end }: Pen): string {
  return decoder.decode(bytes.subarray(0, end));
}

function makeRoom(pen: Pen): void {
  if (pen.end + longestPart <= pen.bytes.length) return;
  const { bytes } = pen;
  pen.bytes = new Uint8Array(2 * bytes.length);
  pen.bytes.set(bytes);
}

/**
 * Goes to a place in pixels. It is written as the step from the one before, in two thirds of the letters: neighbours are
 * near.
 */
function go(pen: Pen, letter: number, x: number, y: number): void {
  const toX = Math.round(x * tenths);
  const toY = Math.round(y * tenths);
  const { bytes } = pen;
  bytes[pen.end++] = letter;
  pen.end = writeInteger(bytes, pen.end, toX - pen.x);
  if (toY >= pen.y) bytes[pen.end++] = space;
  pen.end = writeInteger(bytes, pen.end, toY - pen.y);
  pen.x = toX;
  pen.y = toY;
}

/** Writes an integer from a place on. @returns the place behind it */
function writeInteger(bytes: Uint8Array, start: number, value: number): number {
  let rest = value;
  let first = start;
  if (rest < 0) {
    bytes[first++] = minus;
    rest = -rest;
  }
  // Most are short: a step is a part of the way to a neighbour.
  let end = first + 1;
  for (let power = 10; power <= rest; power *= 10) end++;
  for (let place = end - 1; place >= first; place--) {
    const tens = (rest / 10) | 0;
    bytes[place] = zero + rest - 10 * tens;
    rest = tens;
  }
  return end;
}
