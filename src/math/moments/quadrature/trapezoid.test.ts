import { expect, test } from 'vitest';
import { activationNamed } from '../../activations/activationTable';
import { kernelOf } from '../../map/kernelOf';
import { trapezoidOf } from './trapezoid';

/*
 * E f, Var f and ∂Var f/∂s by the trapezoidal rule in mpmath at 40 digits, steps of r/16 and finer over m ± 15r; the last
 * of them as a moment of ((z − m)² − s)/(2s²).
 */
const rows = [
  ['tanh', 8.125, 4, 0.9997268365759949, 9.505998705380764e-5, 0.00018510411080936836],
  ['tanh', -1.25, 12.25, -0.27059160892227346, 0.7188129082290828, 0.01240751612111808],
  ['softplus', -8.5, 62.5, 0.6163161859552044, 3.654510113950125, 0.12388305552283932],
  ['gelu', -2.75, 56.25, 1.7913933428167297, 11.853348180821383, 0.2673031660748827],
  ['silu', -36.75, 25, -3.455315245686972e-10, 1.0650062197683851e-12, 9.00784496940968e-13],
  ['mish', -0.25, 16, 1.3757052073171228, 5.307243947041861, 0.3323283756262792],
  ['mish', 0.5, 0.25, 0.43044690497648264, 0.17894359961664516, 0.6615389803549205],
] as const;

const out = new Float64Array(7);

test.each(rows)('%s at m = %d, s = %d is right to 1e-13', (activation, m, s, mean, variance, byS) => {
  kernelOf({ activation })(m, s, 1, 1, out);
  expect(Math.abs(out[0]! - mean) / Math.sqrt(mean * mean + variance)).toBeLessThan(1e-13);
  expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(1e-13);
  expect(Math.abs(out[6]! / byS - 1)).toBeLessThan(1e-13);
});

test('a pole beside the line asks for steps that show it; for a kink none will do', () => {
  const none = { kinks: [], limits: { left: 0, right: 0 } } as const;
  const square = (z: number) => 1 + z * z;
  const pole = trapezoidOf({ ...none, value: (z) => 1 / square(z), slope: (z) => (-2 * z) / square(z) ** 2 });
  expect(pole(0.25, 1, out)).toBeGreaterThan(0);
  expect(out[0]).toBeCloseTo(0.6460395775585929, 14);
  expect(out[1]! / 0.0719947001102384).toBeCloseTo(1, 12);
  expect(out[6]! / 0.02949988579741895).toBeCloseTo(1, 12);
  const kink = trapezoidOf({ ...none, value: Math.abs, slope: (z) => Math.sign(z) });
  expect(kink(0.1, 1, out)).toBe(-1);
});

test('what is asked for before changes no digit', () => {
  const { kernel } = activationNamed('silu');
  const [ask, first] = [kernel({}), new Float64Array(7)];
  ask(0.3, 1.7, 1, 1, first);
  for (const s of [0.2, 9, 1.7]) for (const m of [-2, 4, 0.3]) ask(m, s, 1, 1, out);
  expect(out).toEqual(first);
});
