import type { Run } from '../calculus/compile';

/** How far kinks are looked for. */
const reach = 50;
/** Samples to a unit of z; two kinks of one function that are closer than these are found where it has an extremum. */
const density = 32;
/** Two numbers this close count as neighbours, so that a change next to 0 does not take 1074 halvings. */
const tiny = 2 ** -80;
/** More changes than these are not looked for in one stretch between two samples, and not in all of them. */
const mostInStretch = 40;
const most = 1000;
/** Beyond, f is sampled at distances that grow: so often while they double, so many times. */
const perOctave = 32;
const octaves = 20;
/**
 * More changes beyond than these are those of something that goes on for ever, as sin(z) does: none of them is taken.
 */
const mostBeyond = 12;

/**
 * Where a function changes sign, or in |z| ≤ 50 begins or ceases to be 0 or a number: by samples, then by halving down
 * to neighbouring doubles, of which the one nearer to a zero is taken. With `touching`, zeros without a change of
 * sign in |z| ≤ 50 too.
 */
export function placesOf(f: Run, touching: boolean): number[] {
  const places: number[] = [];
  const steps = 2 * reach * density;
  const at = (k: number) => k / density - reach;
  let before = f(at(0));
  let here = f(at(1));
  stretch(f, at(0), before, at(1), here, places);
  for (let k = 1; k < steps && places.length < most; k++) {
    const after = f(at(k + 1));
    if (before * here > 0 && here * after > 0 && dips(Math.abs(before), Math.abs(here), Math.abs(after))) {
      const side = Math.sign(here);
      const z = lowest((x) => side * f(x), at(k - 1), at(k + 1));
      const low = f(z);
      if (side * low < 0) {
        stretch(f, at(k - 1), before, z, low, places);
        stretch(f, z, low, at(k + 1), after, places);
      } else if (touching && Math.abs(low) <= 1e-13 * (Math.abs(before) + Math.abs(after))) places.push(z);
    }
    if (sort(here) !== sort(after)) stretch(f, at(k), here, at(k + 1), after, places);
    else if (touching && here === 0 && before * after > 0) places.push(at(k));
    before = here;
    here = after;
  }
  return [...beyond(f, -1), ...places, ...beyond(f, 1)];
}

/** Changes of sign from |z| = 50 to 5·10⁷ on one side. */
function beyond(f: Run, side: 1 | -1): number[] {
  const places: number[] = [];
  const at = (k: number) => side * reach * 2 ** (k / perOctave);
  let near = at(0);
  let before = f(near);
  for (let k = 1; k <= perOctave * octaves; k++) {
    const far = at(k);
    const after = f(far);
    // A sample may be the zero itself: the next one tells.
    if (after === 0) continue;
    if (before * after < 0) {
      if (side > 0) between(f, near, before, far, after, places);
      else between(f, far, after, near, before, places);
    }
    if (places.length > mostBeyond) return [];
    [near, before] = [far, after];
  }
  return places;
}

/** Changes of sign from one place to another: for what has too many of them, a stretch at a time. */
export function changesBetween(f: Run, from: number, to: number): number[] {
  const places: number[] = [];
  const steps = Math.ceil((to - from) * density);
  const at = (k: number) => from + ((to - from) * k) / steps;
  let before = f(from);
  for (let k = 1; k <= steps; k++) {
    const after = f(at(k));
    // A zero at a sample is that of the step before it, too.
    if (before * after < 0 || (after === 0 && before !== 0)) stretch(f, at(k - 1), before, at(k), after, places);
    before = after;
  }
  return places;
}

function stretch(f: Run, a: number, fa: number, b: number, fb: number, places: number[]): void {
  const here: number[] = [];
  between(f, a, fa, b, fb, here);
  places.push(...here);
}

/** Whether the parabola through three samples goes down to a quarter of the middle one, which is the least. */
function dips(before: number, here: number, after: number): boolean {
  const bend = before - 2 * here + after;
  return here <= before && here < after && here - (after - before) ** 2 / (8 * bend) <= here / 4;
}

/** −1, 0 or 1, and 2 for no number. */
const sort = (x: number) => (x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : 2);

function between(f: Run, a: number, fa: number, b: number, fb: number, places: number[]): void {
  const left = sort(fa);
  const right = sort(fb);
  if (left === right || places.length >= mostInStretch) return;
  for (;;) {
    const middle = (a + b) / 2;
    if (!(a < middle && middle < b) || b - a < tiny) break;
    const value = f(middle);
    const kind = sort(value);
    if (kind === left) {
      a = middle;
      fa = value;
    } else if (kind === right) {
      b = middle;
      fb = value;
    } else {
      between(f, a, fa, middle, value, places);
      between(f, middle, value, b, fb, places);
      return;
    }
  }
  places.push((left === 0 || right === 2 || Math.abs(fa) <= Math.abs(fb) ? a : b) + 0);
}

/** Where a function with one minimum between two places has it, by the golden section. */
export function lowest(f: Run, a: number, b: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let left = b - ratio * (b - a);
  let right = a + ratio * (b - a);
  let [low, high] = [f(left), f(right)];
  for (let k = 0; k < 80 && left < right; k++) {
    if (low < high) {
      b = right;
      right = left;
      high = low;
      left = b - ratio * (b - a);
      low = f(left);
    } else {
      a = left;
      left = right;
      low = high;
      right = a + ratio * (b - a);
      high = f(right);
    }
  }
  return low < high ? left : right;
}
