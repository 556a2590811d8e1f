import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestFormula, parseFormula } from './parseFormula';

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
