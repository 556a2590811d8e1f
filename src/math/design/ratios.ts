import type { Shape } from '../gains/spread';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import type { NetInputs } from './netInputs';
import { safely } from './ownConstants';
import type { Wanted } from './wanted';

/** E f/√Var f under a net input. Throws RangeError like `kernelOf`. */
export function ratioOf({ m, s }: Pick<Wanted, 'm' | 's'>): (shape: Shape) => number {
  const out = new Float64Array(kernelSize);
  return (shape) => {
    kernelOf(shape)(m, s, shape.lambda, shape.alpha, out);
    return out[0]! / Math.sqrt(out[1]!);
  };
}

/** E f/√Var f under each of many net inputs; NaN where there is none. Yields after each thousand. */
export function* ratios(shape: Shape, { m, s }: NetInputs): Generator<void, Float64Array> {
  const out = new Float64Array(kernelSize);
  const found = new Float64Array(m.length).fill(Number.NaN);
  let kernel: ReturnType<typeof kernelOf> | undefined;
  for (let i = 0; i < m.length; i++) {
    found[i] = safely(() => {
      kernel ??= kernelOf(shape);
      kernel(m[i]!, s[i]!, shape.lambda, shape.alpha, out);
      return out[0]! / Math.sqrt(out[1]!);
    });
    if (i % 1000 === 999) yield;
  }
  return found;
}
