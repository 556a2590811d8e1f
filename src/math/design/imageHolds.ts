import type { Shape } from '../gains/spread';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { lambdas } from './constantsByScan';
import type { NetInputs } from './netInputs';
import { type Depth, places, safely } from './ownConstants';

/** Two equations need fewer places of each constant than one does. */
export const fewer = (beside: Depth): number[] =>
  places(beside).filter((_, k, { length }) => k % 3 === 1 || k === 0 || k === length - 1);

/**
 * Whether the wishes lie in what f can give, 1 or −1 each, where λ is no scale: (E f/√Var f, ln Var f) at each of 33 λ
 * and some twenty places of the constant beside it, or every other of both where it is to be `rough`, are the corners of triangles, and a wish counts as given that lies
 * in one of them. Undefined where all triangles are flat, as those of an odd f at m = 0. Yields the part done.
 */
export function* imageHolds(
  inputs: NetInputs,
  shape: Shape,
  beside: Depth,
  rough: boolean,
): Generator<number, Float32Array<ArrayBuffer> | undefined> {
  const { m, s, of, wishes } = inputs;
  const found = new Float32Array(wishes.length).fill(-1);
  const values = thinned(fewer(beside), rough);
  const scales = thinned(lambdas, rough);
  const out = new Float64Array(kernelSize);
  const width = 2 * values.length;
  let flat = true;
  let [before, here] = [new Float64Array(m.length * width), new Float64Array(m.length * width)];
  for (const [k, lambda] of scales.entries()) {
    for (const [j, value] of values.entries()) {
      const at: Shape = { ...shape, lambda, [beside]: value };
      const kernel = kernelOf(at);
      for (let i = 0; i < m.length; i++) {
        const mean = safely(() => {
          kernel(m[i]!, s[i]!, lambda, at.alpha, out);
          return out[0]!;
        });
        here[i * width + 2 * j] = mean / Math.sqrt(out[1]!);
        if (Math.abs(here[i * width + 2 * j]! - here[i * width]!) > 1e-9) flat = false;
        here[i * width + 2 * j + 1] = Number.isNaN(mean) ? mean : Math.log(out[1]!);
        if (i % 1000 === 999) yield (k + j / values.length) / scales.length;
      }
      yield (k + j / values.length) / scales.length;
    }
    if (k > 0)
      for (let t = 0; t < wishes.length; t++) {
        const { mu, nu, problem } = wishes[t]!;
        if (found[t] === 1 || problem !== '') continue;
        if (inRow(before, here, of[t]! * width, width, mu / Math.sqrt(nu), Math.log(nu))) found[t] = 1;
        if (t % 200 === 199) yield (k + 1) / scales.length;
      }
    [before, here] = [here, before];
  }
  return flat ? undefined : found;
}

/** Every other place, the last one too. */
const thinned = (list: readonly number[], thin: boolean) =>
  thin ? list.filter((_, k) => k % 2 === 0 || k === list.length - 1) : list;

/** Whether (x, y) lies in a triangle between two rows of corners, from `start` on in both. */
function inRow(a: Float64Array, b: Float64Array, start: number, width: number, x: number, y: number): boolean {
  for (let k = start; k + 2 < start + width; k += 2)
    if (
      holds(a[k]! - x, a[k + 1]! - y, a[k + 2]! - x, a[k + 3]! - y, b[k]! - x, b[k + 1]! - y) ||
      holds(b[k + 2]! - x, b[k + 3]! - y, a[k + 2]! - x, a[k + 3]! - y, b[k]! - x, b[k + 1]! - y)
    )
      return true;
  return false;
}

/** Whether the triangle of three places has 0 in it or on its border. */
function holds(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): boolean {
  const [first, second, third] = [x1 * y2 - x2 * y1, x2 * y3 - x3 * y2, x3 * y1 - x1 * y3];
  return (first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0);
}
