// Made by src/reference/make_tables.py: do not edit.

/** The t of the polynomials below. */
export const farVariable = (x: number): number => 128 / (x * x) - 1;

/** x erfcx(x) for x >= 8, t = 128/x^2 - 1. */
export function erfcxPolynomial(t: number): number {
  const y = t * t;
  const z = y * y;
  const c0 = (3.57807e-14 * z + 1.16477206977e-8) * z + 0.5620110534395629;
  const c1 = -3.790866266e-10 * z + -0.002153672871035938;
  const c2 = 1.48734347e-11 * z + 2.43914752089778e-5;
  const c3 = -6.851207e-13 * z + -4.537195467393e-7;
  return c0 + t * c1 + y * (c2 + t * c3);
}

/** -x L'(x), L = ln erfcx, for x >= 8, t = 128/x^2 - 1. */
export function slopePolynomial(t: number): number {
  const y = t * t;
  const z = y * y;
  const c0 = (8.651622e-13 * z + 1.324153780513e-7) * z + 0.9923358344720968;
  const c1 = (-5.72767e-14 * z + -5.4905037681e-9) * z + -0.007519933853164185;
  const c2 = 2.629752548e-10 * z + 0.0001402731242572907;
  const c3 = -1.42236622e-11 * z + -3.8203664784635e-6;
  return c0 + t * c1 + y * (c2 + t * c3);
}

/** x^2 L''(x), L = ln erfcx, for x >= 8, t = 128/x^2 - 1. */
export function bendPolynomial(t: number): number {
  const y = t * t;
  const z = y * y;
  const c0 = (1.3516663e-11 * z + 1.1368333394691e-6) * z + 0.9772959667657685;
  const c1 = (-1.0091397e-12 * z + -5.72397345489e-8) * z + -0.021998709062461843;
  const c2 = (7.98693e-14 * z + 3.2196525279e-9) * z + 0.0006784434224172911;
  const c3 = -1.996705728e-10 * z + -2.5683242349559e-5;
  return c0 + t * c1 + y * (c2 + t * c3);
}
