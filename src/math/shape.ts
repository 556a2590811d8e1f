import { type Kernel, kernelSize } from './kernel';

/** What bounds an activation's bends, from which the moments' bends follow. */
export interface Shape {
  /** Largest |f′|. */
  readonly slope: number;
  /** Largest |f″| away from the kink. */
  readonly curvature: number;
  /** Total variation of f′ on each side of the kink, added up. */
  readonly variation: number;
  /** |f′(0⁺) − f′(0⁻)|. */
  readonly jump: number;
  /** Least and greatest |f′| for z < 0 and for z > 0; the least is 0 where f′ changes sign. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

const reach = 24;
const steps = 240;
/** Sampling sees slightly less than the extremes; the difference quotients are widened by this much. */
const safety = 1.1;
const moments = new Float64Array(kernelSize);
let lastKernel: Kernel | undefined;
let lastLambda = 0;
let lastAlpha = 0;
let last: Shape = { slope: 0, curvature: 0, variation: 0, jump: 0, left: [0, 0], right: [0, 0] };

/**
 * Samples f′(z) = ∂E f/∂m at s = 0 for |z| ≤ 24 at steps of 0.1. The only kink it allows for is at z = 0; another one
 * shows up as a large curvature, which costs time and no correctness. The last answer is kept.
 */
export function shapeOf(kernel: Kernel, lambda: number, alpha: number): Shape {
  if (kernel === lastKernel && lambda === lastLambda && alpha === lastAlpha) return last;
  const slopeAt = (z: number) => {
    kernel(z, 0, lambda, alpha, moments);
    return moments[3]!;
  };
  let slope = 0;
  let curvature = 0;
  let variation = 0;
  const ranges = [-1, 1].map((side) => {
    let before = slopeAt(side * 1e-9);
    let least = before;
    let greatest = before;
    for (let k = 1; k <= steps; k++) {
      const here = slopeAt((side * reach * k) / steps);
      least = Math.min(least, here);
      greatest = Math.max(greatest, here);
      curvature = Math.max(curvature, (Math.abs(here - before) * steps) / reach);
      variation += Math.abs(here - before);
      before = here;
    }
    slope = Math.max(slope, Math.abs(least), Math.abs(greatest));
    // A constant slope is known exactly, a changing one only where it was sampled.
    const slack = greatest - least > 1e-9 * Math.abs(greatest) ? 0.02 : 0;
    const low = least > 0 ? least : greatest < 0 ? -greatest : 0;
    return [low * (1 - slack), Math.max(Math.abs(least), Math.abs(greatest)) * (1 + slack)] as const;
  });
  const jump = Math.abs(slopeAt(1e-9) - slopeAt(-1e-9));
  lastKernel = kernel;
  lastLambda = lambda;
  lastAlpha = alpha;
  last = {
    slope: slope * 1.01,
    curvature: curvature * safety,
    variation: variation * 1.01,
    jump,
    left: ranges[0]!,
    right: ranges[1]!,
  };
  return last;
}
