/**
 * The moments of an activation f under a Gaussian net input z ~ N(m, s), s ≥ 0 a variance.
 * Writes out[0…6] = E f, Var f, E f², ∂E f/∂m, ∂E f/∂s, ∂Var f/∂m, ∂Var f/∂s and allocates nothing.
 */
export type Kernel = (m: number, s: number, lambda: number, alpha: number, out: Float64Array) => void;

/** Length of a kernel's output. */
export const kernelSize = 7;
