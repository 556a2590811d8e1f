/**
 * The λ that makes (0, 1) a fixed point at ω = 0, τ = 1 (paper, Eq. 14):
 * 1.0507009873554804934193349852946 rounded to nearest.
 */
export const lambda01 = 1.0507009873554805;

/**
 * The α that makes (0, 1) a fixed point at ω = 0, τ = 1 (paper, Eq. 14):
 * 1.6732632423543772848170429916717 rounded to nearest.
 */
export const alpha01 = 1.6732632423543772;
