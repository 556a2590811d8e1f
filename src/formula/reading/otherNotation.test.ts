import { describe, expect, test } from 'vitest';
import { parseFormula } from './parseFormula';

const constants = { lambda: 2, alpha: 3, beta: 5 };
const samples = [-7, -2, -1, -0.25, 0, 0.5, 1, 3, 8];

const valuesOf = (text: string): number[] => {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  const { value } = read.formula.bind(constants);
  return samples.map((z) => value(z) + 0);
};

const relu = (z: number) => Math.max(z, 0) + 0;
const leaky = (slope: number) => (z: number) => (z > 0 ? z : slope * z + 0);
const clipped = (z: number) => Math.min(Math.max(z, -1), 1);

describe('another notation is answered with one rewriting or more, of which the first is that function', () => {
  test.each<[string, string[], (z: number) => number]>([
    ['z>0 and z or 0', ['(z>0 ? z : 0)'], relu],
    ['z > 0 && z || 0', ['(z > 0 ? z : 0)'], relu],
    ['2*(x > 0 and x or 0.5*x)', ['2*((x > 0 ? x : 0.5*x))'], (z) => 2 * leaky(0.5)(z)],
    ['z<-1 and -1 or z>1 and 1 or z', ['(z<-1 ? -1 : (z>1 ? 1 : z))'], clipped],
    ['max(z;0)', ['max(z,0)'], relu],
    ['max(z; 0,5*z)', ['max(z, 0.5*z)'], leaky(0.5)],
    ['if(z>0; z; 0,5*z)', ['where(z>0, z, 0.5*z)'], leaky(0.5)],
    ['IF(z>0,z,0)', ['where(z>0,z,0)'], relu],
    ['ifelse(x > 0, x, 0)', ['where(x > 0, x, 0)'], relu],
    ['If[z>0,z,0]', ['where(z>0,z,0)'], relu],
    ['Max[0,z]', ['max(0,z)'], relu],
    ['np.piecewise(z, [z<0, z>=0], [lambda z: 0, lambda z: z])', ['z>=0 ? z : 0'], relu],
    ['np.piecewise(x, [x < 0, x >= 0], [-1, 1])', ['x >= 0 ? 1 : x < 0 ? -1 : 0'], (z) => (z < 0 ? -1 : 1)],
    ['np.piecewise(x, [x > 0], [lambda t: t, lambda t: 0.5*t])', ['x > 0 ? x : 0.5*x'], leaky(0.5)],
    ['2*np.piecewise(x, [x > 0], [relu])', ['2*(x > 0 ? relu(x) : 0)'], (z) => 2 * relu(z)],
    // The last condition that holds counts in piecewise, the first in select.
    ['np.piecewise(z, [z > 0, z > 1], [1, 2])', ['z > 1 ? 2 : z > 0 ? 1 : 0'], (z) => (z > 1 ? 2 : z > 0 ? 1 : 0)],
    ['np.select([z > 0, z > 1], [1, 2], default=z)', ['z > 0 ? 1 : z > 1 ? 2 : z'], (z) => (z > 0 ? 1 : z)],
    ['z^+', ['relu(z)'], relu],
    ['z₊ - 0.5(-z)₊', ['relu(z) - 0.5relu(-z)'], leaky(0.5)],
    ['[z - 1]_+', ['relu(z - 1)'], (z) => relu(z - 1)],
    ['z mod 2', ['mod(z, 2)'], (z) => z - 2 * Math.floor(z / 2)],
    ['2*z % 3', ['mod(2*z, 3)', '(2*z - 3*trunc((2*z)/3))'], (z) => 2 * z - 3 * Math.floor((2 * z) / 3)],
    ['z // 2 + 1', ['floor(z/2) + 1'], (z) => Math.floor(z / 2) + 1],
    ['relu(z', ['relu(z)'], relu],
    ['u*(u > 0)*u', ['z*(z > 0)*z'], (z) => z * relu(z)],
    ['identity', ['identity(z)'], (z) => z],
  ])('%s', (text, rewritings, f) => {
    const read = parseFormula(text);
    expect('problem' in read && read.rewritings).toEqual(rewritings);
    expect(valuesOf(rewritings[0]!)).toEqual(samples.map((z) => f(z) + 0));
  });

  test('% of C and JavaScript keeps the sign of what is divided', () => {
    expect(valuesOf('(z - 2*trunc(z/2))')).toEqual(samples.map((z) => (z % 2) + 0));
    expect(valuesOf('np.fmod(z, 2)')).toEqual(samples.map((z) => (z % 2) + 0));
  });

  test('a letter beside the net input is not taken for it', () => {
    for (const text of ['a*z', 'w*x + b', 'x + (1/a)*sin(a*x)^2'])
      expect(parseFormula(text)).not.toHaveProperty('rewritings');
  });

  test('a semicolon, mod and % are refused for what is true of them', () => {
    const problem = (text: string) => {
      const read = parseFormula(text);
      return 'problem' in read && read.problem;
    };
    expect(problem('max(z;0)')).toBe('arguments stand between commas, not semicolons');
    expect(problem('z mod 2')).toBe('mod is a function of two arguments, as in mod(z, 2)');
    expect(problem('z % 2')).toMatch(/^a % b below 0 differs between languages/);
    expect(problem('max z')).toBe('max needs its arguments in brackets: max(z, …)');
  });
});

test.each<[string, (z: number) => number]>([
  ['x -> max(0, x)', relu],
  ['x ↦ max(0, x)', relu],
  ['f: x -> max(0, x)', relu],
  ['@(x) max(0, x)', relu],
  ['f <- function(x) pmax(0, x)', relu],
  ['(x) => { return x > 0 ? x : 0; }', relu],
  ['double f(double t) { return t > 0 ? t : 0; }', relu],
  ['ReLU(z) = max(0, z)', relu],
  ['out = F.relu(x)', relu],
  ['torch.where(z > 0, z, torch.zeros_like(z))', relu],
  ['x*x.gt(0)', relu],
  ['torch.clamp_min(x, 0)', relu],
  ['jax.lax.max(x, 0)', relu],
  ['z*int(z > 0)', relu],
  ['norm.cdf(0)*z', (z) => z / 2],
])('%s is read', (text, f) => {
  expect(valuesOf(text)).toEqual(samples.map((z) => f(z) + 0));
});

test('GELU of JAX is the one by tanh unless it is asked for without approximation', () => {
  expect(valuesOf('jax.nn.gelu(x, approximate=False)')).toEqual(valuesOf('gelu(x)'));
  expect(valuesOf('jax.nn.gelu(x, approximate=True)')).toEqual(valuesOf('gelu_tanh(x)'));
});
