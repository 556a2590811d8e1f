import { describe, expect, test } from 'vitest';
import { parseFormula } from './parseFormula';

const constants = { lambda: 2, alpha: 3, beta: 5 };

function at(text: string, z: number): number {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem}`);
  return read.formula.bind(constants).value(z);
}

/** The clause and the part of the text that it points at. */
function fault(text: string): [string, string] {
  const read = parseFormula(text);
  if (!('problem' in read)) throw new Error(`${text} was read`);
  return [read.problem, text.slice(read.at, read.at + read.length)];
}

describe('the language', () => {
  test.each([
    ['-z^2', 3, -9],
    ['(-z)^2', 3, 9],
    ['-z**2', 3, -9],
    ['2^3^2', 0, 512],
    ['2^-z', 2, 0.25],
    ['-2^-2', 0, -0.25],
    ['1 - 2 - 3', 0, -4],
    ['12 / 2 / 3', 0, 2],
    ['1 + 2 * z', 3, 7],
    ['- -z', 3, 3],
    ['+z', 3, 3],
    ['2 * -z', 3, -6],
    ['2z', 4, 8],
    ['2z^2', 3, 18],
    ['2(z + 1)', 3, 8],
    ['2 exp(z)', 0, 2],
    ['λα(z + 1)', 1, 12],
    ['2e3', 0, 2000],
    ['.5 + 1.', 0, 1.5],
    ['3 × 4 ÷ 6 − 1', 0, 1],
    ['β·z', 2, 10],
    ['lambda + alpha + beta', 0, 10],
    ['e^z', 0, 1],
    ['z > 0 ? 1 : 2', 0, 2],
    ['z ≥ 0 ? 1 : 2', 0, 1],
    ['z ≤ 0 ? 1 : 2', 0, 1],
    ['z < 0 ? 1 : z < 1 ? 2 : 3', 0.5, 2],
    ['(z > 0) ? (z > 1 ? 3 : 2) : 1', 2, 3],
    ['z > 0 && z < 1 || z < -5 ? 1 : 0', -6, 1],
    ['!(z > 0) ? 1 : 0', -1, 1],
    ['step(z > 1)', 2, 1],
    ['step(z - 1)', 1, 0],
    ['min(z, 2, 1)', 3, 1],
    ['max(z, 2)', 3, 3],
    ['pow(z, 3)', 2, 8],
    ['ln(e)', 0, 1],
    ['1 < 2 ? 4 : z', 9, 4],
    ['z == 2 ? 1 : 3', 2, 1],
    ['z != 2 ? 1 : 3', 2, 3],
    ['z²', 3, 9],
    ['-z²', 3, -9],
    ['2⁻ᶻ', 2, 0.25],
    ['2ᶻ + eᶻ - e^z', 3, 8],
    ['np.logaddexp(z, 800)', 3, 800],
    ['z > 0 AND z < 1 ? 1 : 0', 3, 0],
    ['z⁻¹', 4, 0.25],
    ['|z|', -3, 3],
    ['2|z - 1|', -3, 8],
    ['||z| - 5|', -3, 2],
    ['|z||z + 1|', -3, 6],
    ['||z||', -3, 3],
    ['|(z > 0 || z < -2 ? z : 0)|', -3, 3],
    ['√(z + 1)', 3, 2],
    ['2√z', 9, 6],
    ['½z', 3, 1.5],
    ['(z + 1)(z - 1)', 3, 8],
    ['z(z + 1)', 3, 12],
    ['z exp(0)', 3, 3],
    ['exp(0)(z)', 3, 3],
    ['2z(z + 1)', 3, 24],
    ['σ(0)z', 3, 1.5],
    ['x^2', 3, 9],
    ['max(0, x)', -3, 0],
    ['f(x) = x^2', 3, 9],
    ['y = 2x', 3, 6],
    ['lambda x: max(0, x)', 3, 3],
    ['lambda t: t*lambda', 3, 6],
    ['relu = lambda x: max(0, x)', 3, 3],
    ['x => Math.max(0, x)', 3, 3],
    ['const f = (x) => x > 0 ? x : 0.5*x;', -3, -1.5],
    ['def f(x):\n    return x**2', 3, 9],
    ['function f(x) { return Math.abs(x); }', -3, 3],
    ['np.where(z > 0, z, 0)', 3, 3],
    ['np.where((x > 0) & (x < 1), x, -1)', 3, -1],
    ['np.where((x < 0) | (x > 1), x, -1)', 3, 3],
    ['np.where(np.logical_not(x > 0), x, -1)', 3, -1],
    ['z if z > 0 else 0', -3, 0],
    ['1 if z > 1 else 2 if z > 0 else 3', 0.5, 2],
    ['1 if z > 0 and not z > 2 or z < -2 else 0', -3, 1],
    ['(z > 0)*z', 3, 3],
    ['(z > 0)*z + (z <= 0)*0.5*z', -3, -1.5],
    ['1 + (z > 0)', 3, 2],
    ['(x > 0).float() * x', 3, 3],
    ['x * (x > 0).astype(np.float64)', 3, 3],
    ["(x>0).astype('int8')*x", 3, 3],
    ['tf.cast(x > 0, tf.float32) * x.to(x.dtype)', 3, 3],
    ['x.clamp(min=0, max=2)', 3, 2],
    ['torch.relu(x)', 3, 3],
    ['torch.clamp(x, max=2)', 3, 2],
    ['nn.LeakyReLU(0.5)(x)', -3, -1.5],
    ['nn.ReLU()', 3, 3],
    ['F.leaky_relu(x, negative_slope=0.5)', -3, -1.5],
    ['leaky_relu(z)', -3, -0.03],
    ['tf.nn.leaky_relu(x)', -2, -0.4],
    ['leakyRelu(z, 0.5)', -3, -1.5],
    ['np.clip(x, -1, 1)', 3, 1],
    ['np.maximum(0, x)', 3, 3],
    ['floor(z) + ceil(z) + round(z)', 2.5, 8],
    ['trunc(z)', -2.5, -2],
    ['sin²(z) + cos^2(z)', 0, 1],
    ['log(8, 2)', 0, 3],
    ['log2(8) + log₂(2)', 0, 4],
    ['hardtanh(z, 0, 2)', 3, 2],
    ['relu6(z)', 9, 6],
    ['hardsigmoid(z)', 3, 1],
    ['hardswish(z)', 4, 4],
    ['softsign(z)', 3, 0.75],
    ['heaviside(z)', 3, 1],
    ['heaviside(z, 0.5)', 0, 0.5],
    ['hardshrink(z)', 0.4, 0],
    ['softshrink(z, 1)', 3, 2],
    ['threshold(z, 1, 7)', 0, 7],
    ['square(z)', 3, 9],
    ['squareplus(z, 0)', 3, 3],
    ['Math.SQRT2^2*0 + np.pi*0 + 1', 0, 1],
    ['H(z)', 3, 1],
  ])('%s is, at z = %d, %d', (text, z, value) => {
    expect(at(text, z)).toBe(value);
  });

  test('knows which constants are used, by word or by letter', () => {
    const uses = (text: string) => {
      const read = parseFormula(text);
      return 'formula' in read ? read.formula.uses : read.problem;
    };
    expect(uses('β + λ*z')).toEqual(['lambda', 'beta']);
    expect(uses('z > alpha ? z : 0')).toEqual(['alpha']);
    expect(uses('pi*z + e')).toEqual([]);
  });
});

describe('what is wrong is said with its place', () => {
  test.each([
    ['sinn(z)', 'there is no function called sinn; did you mean sin?', 'sinn'],
    ['2*Exp(z)', 'there is no function called Exp; did you mean exp?', 'Exp'],
    ['lamda*z', 'there is nothing called lamda; did you mean lambda?', 'lamda'],
    ['2*(z + 1', 'a closing bracket is missing for this one', '('],
    ['z + 1)', 'this closing bracket has no opening one', ')'],
    ['exp z', 'exp needs its argument in brackets: exp(z)', 'exp'],
    ['exp(z, 1)', 'exp takes one argument, not 2', 'exp(z, 1)'],
    ['max(z)', 'max takes two to eight arguments, not 1', 'max(z)'],
    ['pow(z)', 'pow takes two arguments, not 1', 'pow(z)'],
    ['1/2z', 'a product without * can be read in two ways after a division; write a/(2*z) or a/2*z', 'z'],
    ['z *', 'the formula ends too early', '*'],
    ['* z', 'something is missing before *', '*'],
    ['', 'the formula is empty', ''],
    ['1,5*z', 'a comma can only stand between the arguments of a function; decimals have a point', ','],
    ['z ? 1 : 0', 'what stands before the question mark must be a condition such as z > 0', 'z'],
    ['z > 0 ? 1', 'the other case is missing: write c ? a : b', '?'],
    ['z : 1', 'there is no question mark before this colon', ':'],
    ['z > 0', 'this is a condition, not a number; write step(z > 0) or z > 0 ? 1 : 0', 'z > 0'],
    ['0 < z < 1', 'one comparison at a time: write a < z && z < b', '<'],
    ['z z2', 'there is nothing called z2; a formula knows z, lambda, alpha, beta, pi and e', 'z2'],
    ['(z)2', 'an operator is missing here; write * for a product', '2'],
    ['y + 1', 'there is nothing called y; the net input is z', 'y'],
    ['x + z', 'the net input has one name in a formula, and here it is x', 'z'],
    ['|z', 'a bar is missing that closes this one', '|'],
    ['√z²', 'a power after √ can be read in two ways; write √(z^2) or (√z)^2', '√'],
    ['z > 0 & z < 1 ? 1 : 0', 'a single & joins conditions in brackets only; write && for “and”', '&'],
    ['sin^-1(z)', 'sin needs its argument in brackets: sin(z)', 'sin'],
    ['elu(z, slope=1)', 'elu has no argument called slope', 'elu(z, slope=1)'],
    ['prelu(z)', 'prelu takes two arguments, not 1', 'prelu(z)'],
    ['z = 1 if z > 0', 'a formula has no equals sign; write what f(z) is, only', '='],
    ['1 if z > 0', 'the other case is missing: write a if c else b', 'if'],
    [
      'softmax(z)',
      'softmax cannot be used: it mixes the units of a layer, and a formula is of one unit; for two units it is sigmoid(z)',
      'softmax',
    ],
    ['1e999', 'this number is too large', '1e999'],
    ['1e-999', 'this number is too small to be told from 0', '1e-999'],
    ['z + 😀', 'the sign 😀 means nothing in a formula', '😀'],
  ])('%s: %s', (text, problem, place) => {
    expect(fault(text)).toEqual([problem, place]);
  });

  test.each<[string, string[]]>([
    ['sinn(z)', ['sin(z)']],
    ['2*Exp(z) + tahn(z)', ['2*exp(z) + tanh(z)']],
    ['exp z', ['exp(z)']],
    ['np.tahn(x)', ['tanh(x)']],
    ['np.tanh', ['np.tanh(z)']],
    ['σ', ['σ(z)']],
    ['log|z|', ['log(|z|)']],
    ['max{0, z}', ['max(0, z)']],
    ['sin 2z cos(z)', ['sin(2z) cos(z)']],
    ['1/2z', ['1/(2*z)', '1/2*z']],
    ['1/2 exp(z) + 1', ['1/(2*exp(z)) + 1', '1/2*exp(z) + 1']],
    ['√z²', ['√(z²)', '(√z)²']],
    ['0 < z < 1 ? z : 0', ['(0 < z && z < 1) ? z : 0']],
    ['z > 0', ['step(z > 0)']],
    ['z > 0 & z < 1 ? 1 : 0', ['z > 0 && z < 1 ? 1 : 0']],
    ['1,5*z', ['1.5*z']],
    ['[z + 1]*{z}', ['(z + 1)*(z)']],
    ['x + z', ['x + x']],
    ['x + z*z - exp(z)', ['x + x*x - exp(x)']],
    ['y + 1', ['z + 1']],
    ['(z)2', ['(z)*2']],
  ])('%s could be %j, each of which can be read', (text, rewritings) => {
    const read = parseFormula(text);
    expect('problem' in read && read.rewritings).toEqual(rewritings);
    for (const rewriting of rewritings) expect(parseFormula(rewriting)).toHaveProperty('formula');
  });

  test('nothing is offered that cannot be read, or that means another function', () => {
    for (const text of ['constructor(z)', 'softmax(z)', 'z +', 'gamma(z)', 'f(g(z))'])
      expect(parseFormula(text)).not.toHaveProperty('rewritings');
    for (const name of ['celu', 'atanh', 'log10', 'asin', 'acosh', 'log2', 'erfc', 'cbrt'])
      expect(parseFormula(`${name}(z)`)).toHaveProperty('formula');
  });

  test('a type that makes numbers whole is refused where it is not given to a condition', () => {
    for (const text of ['x.astype(int)', "x.astype('int32')", 'tf.cast(x, tf.int32)'])
      expect(parseFormula(text), text).toHaveProperty('problem');
  });

  test('a slope that would take too long is refused for the whole text', () => {
    const text = `${'Phi(z)*'.repeat(20)}z`;
    const [problem, place] = fault(text);
    expect(problem).toMatch(/^it is too long: its slope has \d+ parts, 400 are the most$/);
    expect(place).toBe(text);
  });

  test('a long text is refused by its length, and pointed at from there on', () => {
    const read = parseFormula(`z${'+z'.repeat(5000)}`);
    expect(read).toEqual({
      problem: 'a formula has at most 500 characters, this one has 10001',
      at: 500,
      length: 9501,
    });
    expect(parseFormula(`z${'+z'.repeat(249)}`)).toHaveProperty('formula');
  });
});

test.each([
  ['if (x > 0) return x; else return 0;', '(x > 0) ? x : 0'],
  ['if (x > 0) { return x; } return 0.1*x;', '(x > 0) ? x : 0.1*x'],
  [
    'def act(t):\n    if t > 1:\n        return 1\n    elif t < -1:\n        return -1\n    return t',
    'z > 1 ? 1 : z < -1 ? -1 : z',
  ],
  ['function (v) { if (v >= 0) { return v } else { return Math.expm1(v)/2 } }', '(z >= 0) ? z : Math.expm1(z)/2'],
])('statements, as %j, are answered with one expression', (text, expression) => {
  expect(parseFormula(text)).toMatchObject({
    problem: expect.stringContaining('one expression'),
    rewritings: [expression],
  });
  expect(parseFormula(expression)).toHaveProperty('formula');
});

test('a program that returns nothing otherwise, or anything that is no formula, is not guessed at', () => {
  for (const text of [
    'if (x > 0) return x;',
    'if (x > 0) return x; if (x < 0) return 0;',
    'return x; return 0',
    'if x: return foo(x) else: return',
  ])
    expect(parseFormula(text)).not.toHaveProperty('rewritings');
});
