import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestFormula, parseFormula } from './parseFormula';

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
    ['x + 1', 'there is nothing called x; write z', 'x'],
    ['arctan(z)', 'there is no function called arctan; write atan', 'arctan'],
    ['2*(z + 1', 'a closing bracket is missing for this one', '('],
    ['z + 1)', 'this closing bracket has no opening one', ')'],
    ['exp z', 'exp needs its argument in brackets: exp(z)', 'exp'],
    ['exp(z, 1)', 'exp takes one argument, not 2', 'exp(z, 1)'],
    ['max(z)', 'max takes two to eight arguments, not 1', 'max(z)'],
    ['pow(z)', 'pow takes two arguments, not 1', 'pow(z)'],
    ['z exp(z)', 'an operator is missing here; write * for a product', 'exp'],
    ['exp(z)(z)', 'an operator is missing here; write * for a product', '('],
    ['1/2z', 'a product without * can be read in two ways after a division; write a/(2*z) or a/2*z', 'z'],
    ['z(1)', 'z is not a function; write z*(…) for a product', 'z'],
    ['z *', 'the formula ends too early', '*'],
    ['* z', 'something is missing before *', '*'],
    ['', 'the formula is empty', ''],
    ['1,5*z', 'a comma can only stand between the arguments of a function; decimals have a point', ','],
    ['z ? 1 : 0', 'what stands before the question mark must be a condition such as z > 0', 'z'],
    ['z > 0 ? 1', 'the other case is missing: write c ? a : b', '?'],
    ['z : 1', 'there is no question mark before this colon', ':'],
    ['z > 0', 'this is a condition, not a number; write step(z > 0) or z > 0 ? 1 : 0', 'z > 0'],
    ['1 + (z > 0)', 'a number is needed here, not a condition; write c ? 1 : 0', '(z > 0)'],
    ['0 < z < 1', 'one comparison at a time: write a < z && z < b', '<'],
    [
      'z == 0 ? 1 : 2',
      'equality cannot be asked, as a single point changes no average; compare with <, <=, > or >=',
      '==',
    ],
    ['1e999', 'this number is too large', '1e999'],
    ['1e-999', 'this number is too small to be told from 0', '1e-999'],
    ['|z|', 'a bar means nothing here; write abs(z) for the absolute value and || for “or”', '|'],
    ['z²', 'a power is written with ^, as in z^2', '²'],
    ['z + 😀', 'the sign 😀 means nothing in a formula', '😀'],
  ])('%s: %s', (text, problem, place) => {
    expect(fault(text)).toEqual([problem, place]);
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

describe('hostile text ends in a sentence', () => {
  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'toString()',
    'hasOwnProperty(z)',
    'valueOf',
    'window',
    'globalThis',
    'document.cookie',
    'alert(1)',
    'eval("1")',
    'Function("return 1")()',
    'this',
    'this.z',
    'z.constructor',
    'z["constructor"]',
    'exp.call(z)',
    'exp["call"](z)',
    '"z"',
    "'z'",
    '`z`',
    '[z]',
    '{}',
    'z = 1',
    'lambda = 2',
    'z => z',
    'new z',
    'import("x")',
    'z; z',
    '/* */ z',
    'z // 2',
    'NaN',
    'Infinity*z',
    'undefined',
    'null',
    '<script>alert(1)</script>',
    '('.repeat(5000),
    `${'('.repeat(5000)}z${')'.repeat(5000)}`,
    '('.repeat(400),
    '-'.repeat(400),
    '!'.repeat(400),
    `${'-'.repeat(400)}z`,
    'exp('.repeat(120),
    'z^'.repeat(200),
    'z>0?'.repeat(120),
    'z^'.repeat(20),
    `${'z^'.repeat(20)}z`,
    `${'Phi(z)*'.repeat(70)}z`,
    '1'.repeat(10_000),
    'z'.repeat(10_000),
    '\0',
    '\ud800',
    '\u202ez',
  ])('%#: %.40s', (text) => {
    const read = parseFormula(text);
    expect(read).not.toHaveProperty('formula');
    if ('problem' in read) expect(read.problem).not.toMatch(/NaN|Infinity|undefined|null|[\p{C}\u2028]/u);
  });

  const words = [
    ...['z', '2', '1e3', '.', ',', '(', ')', '+', '-', '*', '/', '^', '**', '<', '<=', '>', '==', '=', '!', '&&', '||'],
    ...['?', ':', 'exp', 'max', 'min', 'abs(', 'step(', 'lambda', 'λ', 'π', 'e', 'this', 'constructor', '__proto__'],
    ...[
      'window',
      '"',
      "'",
      '`',
      '[',
      ']',
      '{',
      '}',
      ';',
      ' ',
      '\n',
      '\0',
      '−',
      '×',
      '≤',
      '²',
      '\ud835',
      '😀',
      'z>0?z:0',
    ],
  ];

  test('100 000 random texts are read or refused with a place inside them', () => {
    const anything = fc.oneof(
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join('')) },
    );
    let legal = 0;
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseFormula(text);
        if ('formula' in read) {
          legal++;
          return;
        }
        const { problem, at, length } = read;
        if (problem === '' || /NaN|Infinity|undefined|\n/.test(problem)) throw new Error(problem);
        if (!(at >= 0 && length >= 0 && at + length <= Math.max(text.length, longestFormula))) {
          throw new Error(`${at} + ${length} is not in ${text.length}`);
        }
      }),
      { numRuns: 100_000 },
    );
    expect(legal).toBeGreaterThan(100);
  });
});
