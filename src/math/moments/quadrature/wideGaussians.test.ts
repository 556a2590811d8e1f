import { expect, test } from 'vitest';
import { kernelOf } from '../../map/kernelOf';

/**
 * Activation, m, s, E f and Var f at λ = 1: integrals with mpmath at 40 digits, cut at
 * ±2ᵏ and at 2, 6 and 14 standard deviations.
 */
const references: readonly (readonly [string, number, number, number, number])[] = [
  ['gelu', -9.976, 353_588, 232.2691575275828, 118161.48098023361],
  ['gelu', 3, 1e6, 400.44387617025507, 342042.8591230632],
  ['gelu', 500, 2.5e7, 2254.6766163283196, 9539467.615682462],
  ['silu', -9.976, 353_588, 232.26838950325842, 118161.83586511952],
  ['silu', 3, 1e6, 400.4434194118202, 342043.22381019045],
  ['silu', 500, 2.5e7, 2254.6765254314373, 9539468.02534473],
  ['mish', -9.976, 353_588, 232.2687386705955, 118161.67560501766],
  ['mish', 3, 1e6, 400.4436270878672, 342043.0586396681],
  ['mish', 500, 2.5e7, 2254.676566761994, 9539467.839200428],
  ['softplus', -9.976, 353_588, 232.27059636868987, 118160.81450933457],
  ['softplus', 3, 1e6, 400.44473187038716, 342042.1749492417],
  ['softplus', 500, 2.5e7, 2254.676786615721, 9539466.848024588],
  ['tanh', -9.976, 353_588, -0.01338526167378799, 0.9984792142885286],
  ['tanh', 3, 1e6, 0.0023936491075875776, 0.9991963898017315],
  ['tanh', 500, 2.5e7, 0.07965567324813647, 0.9934961927029811],
  ['sigmoid', -9.976, 353_588, 0.49330739251185235, 0.24928440110414485],
  ['sigmoid', 3, 1e6, 0.5011968230772809, 0.2495996277855791],
  ['sigmoid', 500, 2.5e7, 0.5398278346651862, 0.24833435308155863],
];

test.each(references)(
  'what %s does around 0 counts under wide Gaussians: m = %f, s = %f',
  (activation, m, s, mean, variance) => {
    const out = new Float64Array(7);
    kernelOf({ activation })(m, s, 1, 1, out);
    const size = Math.sqrt(mean * mean + variance);
    expect(Math.abs(out[0]! - mean) / size).toBeLessThan(1e-12);
    expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(1e-12);
  },
);

// mpmath at 50 digits, `quad` over 30 pieces that crowd around 0.
test.each([
  ['gelu', '', -190, 473, 2.6509622795024703e-18, 1.392600382495079e-17],
  ['gelu', '', -700, 3600, 4.687750208997364e-31, 4.809821871434302e-30],
  ['formula', 'exp(-z^2)', -250, 400, 4.58443654100415e-36, 3.088449292240123e-36],
  ['formula', 'erfc(z)', 200, 500, 3.898643125284863e-19, 6.547296344156783e-19],
] as const)(
  '%s %s counts what lies more than eight deviations away: m = %d, s = %d',
  (activation, formula, m, s, mean, variance) => {
    const out = new Float64Array(7);
    kernelOf({ activation, formula })(m, s, 1, 1, out);
    expect(Math.abs(out[0]! - mean)).toBeLessThan(1e-12 * Math.hypot(mean, Math.sqrt(variance)));
    expect(Math.abs(out[1]! - variance)).toBeLessThan(1e-11 * variance);
  },
);
