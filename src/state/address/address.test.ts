import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math/constants';
import { defaultState } from '../defaultState';
import { activationTable } from '../tables/activationTable';
import { parameterTable } from '../tables/parameterTable';
import { format, parse } from './address';
import { arbitraryState } from './arbitraryState';
import { fieldTable } from './fieldTable';
import { quote } from './readNumber';

const seed = { seed: 1706_02515 };
const sentences = (hash: string) => parse(hash).problems.map((problem) => problem.sentence);

describe('an address that can be read', () => {
  test('is empty for the defaults, and an empty address gives the defaults without a problem', () => {
    expect(format(defaultState)).toBe('');
    for (const hash of ['', '#', '#v=1', '&&']) expect(parse(hash)).toEqual({ state: defaultState, problems: [] });
  });

  test('names only what differs from the defaults, in readable words and full digits', () => {
    const state = {
      ...defaultState,
      omega: 0.1,
      tau: 1.1,
      window: { muMin: -0.5, muMax: 0.5, nuMin: 0.25, nuMax: 3 },
      nuScale: 'log' as const,
      starts: [
        { mu: 0.1 + 0.2, nu: 1.5 },
        { mu: -1, nu: 0 },
      ],
      overlays: ['arrows', 'fixed'],
    };
    expect(format(state)).toBe(
      '#v=1&omega=0.1&tau=1.1&window=-0.5,0.5,0.25,3&scale=log&overlays=arrows,fixed&starts=0.30000000000000004,1.5;-1,0',
    );
  });

  test('comes back as the very state it was made from', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(parse(format(state))).toEqual({ state, problems: [] });
      }),
      { ...seed, numRuns: 1000 },
    );
  });

  test('comes back when a mail program has percent-encoded its values', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        const hash = format(state).replace(/=([^&]*)/g, (_, value: string) => `=${encodeURIComponent(value)}`);
        expect(parse(hash).state).toEqual(state);
      }),
      { ...seed, numRuns: 300 },
    );
  });

  test('can say that there are no overlays and no starts', () => {
    const state = { ...defaultState, overlays: [], starts: [] };
    expect(format(state)).toBe('#v=1&overlays=&starts=');
    expect(parse(format(state)).state).toEqual(state);
  });

  test('accepts the minus sign that the page prints', () => {
    expect(parse('#omega=−0.1').state.omega).toBe(-0.1);
    expect(parse(`#omega=${encodeURIComponent('−1.5e−3')}`).state.omega).toBe(-0.0015);
  });

  test('has keys that are all different', () => {
    const keys = Object.values(fieldTable).map((field) => field.key);
    expect(new Set([...keys, 'v']).size).toBe(keys.length + 1);
  });
});

describe('an address that cannot be used as it stands', () => {
  test.each([
    ['#omega=abc', 'omega: “abc” is not a number; 0 is used instead.'],
    ['#omega=', 'omega: a number is missing; 0 is used instead.'],
    ['#omega', 'omega: its value is missing; 0 is used instead.'],
    ['#omega=0,1', 'omega: “0,1” has a comma where the decimal point should be; 0 is used instead.'],
    ['#omega=NaN', 'omega: the text given is not a number; 0 is used instead.'],
    ['#omega=0x10', 'omega: “0x10” is not a number; 0 is used instead.'],
    ['#omega=1e999', 'omega: “1e999” is too large; 0 is used instead.'],
    ['#omega=1e-999', 'omega: “1e-999” is too small to be told from 0; 0 is used instead.'],
    ['#omega=1e7', 'omega: ω must be between minus a million and a million, and “1e7” is not; 0 is used instead.'],
    [
      '#tau=0',
      'tau: τ must be above 0, being a sum of squares, and at most a million, and “0” is not; 1 is used instead.',
    ],
    [
      '#alpha=-1',
      'alpha: α must be 0 or more and at most a million, and “-1” is not; 1.6732632423543772 is used instead.',
    ],
    ['#layers=2.5', 'layers: “2.5” is not a whole number from 1 to 100; 32 is used instead.'],
    ['#window=1,2,3', 'window: “1,2,3” is not 4 numbers with commas between; -1,1,0,2 is used instead.'],
    ['#window=1,-1,0,2', 'window: μ from is above μ to; -1,1,0,2 is used instead.'],
    ['#window=-1,1,2,2', 'window: the window has no height in ν; -1,1,0,2 is used instead.'],
    ['#window=-1,1,-1,2', 'window: ν is a variance and cannot be below 0; -1,1,0,2 is used instead.'],
    ['#starts=0.5,-1', 'starts: the point “0.5,-1” has a variance below 0; 0.7,1.8;-0.8,0.2 is used instead.'],
    ['#target=0,-1', 'target: the point “0,-1” has a variance below 0; none is used instead.'],
    ['#scale=cubic', 'scale: “cubic” is not one of linear, log; linear is used instead.'],
    ['#tau=2&tau=3', 'The address gives tau more than once; the first is used.'],
    ['#__proto__=1', 'The address names “__proto__”, which this page does not know; it is left out.'],
    ['#constructor=1', 'The address names “constructor”, which this page does not know; it is left out.'],
    ['#omega=%zz', 'omega: “%zz” is garbled; 0 is used instead.'],
    ['#%zz=1', '“%zz=1” in the address is garbled; it is left out.'],
    ['#v=2&tau=2', 'The address is of version 2 and this page reads version 1; what it knows is used.'],
    ['#v=x', 'v: “x” is not a version; 1 is used instead.'],
    ['#scale=log', 'window: a log axis has no 0, so ν starts at 0.002 instead.'],
  ])('%s is answered with one sentence', (hash, sentence) => {
    expect(sentences(hash)).toEqual([sentence]);
  });

  test('loses nothing but what is wrong with it', () => {
    const { state } = parse('#omega=x&tau=1.1&nonsense=1&lambda=2&tau=9&starts=1,1');
    expect(state).toEqual({ ...defaultState, tau: 1.1, lambda: 2, starts: [{ mu: 1, nu: 1 }] });
  });

  test('lists a few problems and counts the others', () => {
    const hash = Array.from({ length: 20 }, (_, index) => `k${index}=1`).join('&');
    expect(sentences(hash)).toHaveLength(7);
    expect(sentences(hash).at(-1)).toBe('The address has 14 more problems like these.');
  });

  test('is quoted short and without marks that could rearrange the sentence', () => {
    expect(quote('a\u0000b\u202Ec\n')).toBe('“a b c ”');
    expect(quote('x'.repeat(1000))).toBe(`“${'x'.repeat(24)}…”`);
  });
});

describe('an activation that is named without λ', () => {
  test('brings its own λ, α and β', () => {
    expect(parse('#activation=tanh').state).toMatchObject({ activation: 'tanh', lambda: 1 });
    expect(parse('#v=1&activation=elu').state).toMatchObject({ lambda: 1, alpha: 1 });
    expect(parse('#activation=lrelu&beta=0.2').state).toMatchObject({ lambda: 1, beta: 0.2 });
    expect(parse('#alpha=2&activation=elu').state).toMatchObject({ lambda: 1, alpha: 2 });
  });

  test('brings nothing where λ is given: the others then are the paper’s, as they always were', () => {
    expect(parse('#activation=elu&lambda=1').state).toMatchObject({ lambda: 1, alpha: alpha01 });
    expect(parse('#activation=tanh&lambda=2').state.lambda).toBe(2);
    expect(sentences('#activation=elu&lambda=2&alpha=x')).toEqual([
      `alpha: “x” is not a number; ${alpha01} is used instead.`,
    ]);
  });

  test('brings its own in the place of those that cannot be read, as the sentence says, in either order', () => {
    for (const hash of ['#activation=elu&lambda=abc', '#lambda=abc&activation=elu']) {
      expect(parse(hash).state).toMatchObject({ lambda: 1, alpha: 1 });
      expect(sentences(hash)).toEqual(['lambda: “abc” is not a number; 1 is used instead.']);
    }
    expect(parse('#activation=elu&alpha=x').state).toMatchObject({ lambda: 1, alpha: 1 });
    expect(sentences('#activation=lrelu&beta=x&lambda=-')).toEqual([
      'beta: “x” is not a number; 0.01 is used instead.',
      'lambda: “-” is not a number; 1 is used instead.',
    ]);
    expect(parse('#activation=selu&lambda=x').state).toEqual(defaultState);
    expect(parse('#activation=nothing&lambda=x').state).toEqual(defaultState);
  });

  test('is never what the page writes, unless both say the same', () => {
    for (const { id, start } of activationTable)
      for (const lambda of [start.lambda ?? lambda01, lambda01, 1, 0.5]) {
        const state = { ...defaultState, activation: id, lambda, alpha: 1.25 };
        const hash = format(state);
        expect(parse(hash).state).toEqual(state);
        if (!hash.includes('lambda=')) expect([lambda, start.lambda ?? lambda01]).toEqual([lambda01, lambda01]);
      }
  });
});

describe('a hostile address', () => {
  /** Plain comparisons, since an `expect` a hundred thousand times over costs more than all the parsing. */
  const legal = (hash: string) => {
    const { state, problems } = parse(hash);
    for (const row of parameterTable) {
      if (!row.isLegal(state[row.key])) throw new Error(`${hash} gives ${row.key} = ${state[row.key]}`);
    }
    if (problems.length > 7) throw new Error(`${hash} gives ${problems.length} problems`);
    for (const { key, sentence } of problems) {
      if (key.length + sentence.length >= 300) throw new Error(`${hash} gives the long sentence ${sentence}`);
    }
    if (!isDeepStrictEqual(parse(format(state)).state, state)) throw new Error(`${hash} does not come back`);
  };

  test('never crashes the page nor yields an illegal state', () => {
    const keys = [
      ...Object.values(fieldTable).map((field) => field.key),
      'v',
      '__proto__',
      'constructor',
      'toString',
      '',
    ];
    const bits = [
      'NaN',
      '1e999',
      '-0',
      '∞',
      '%',
      '%00',
      '%E2%88%92',
      ';',
      ',',
      '-1,1,0,2',
      '0.5,1',
      'log',
      '\u0000',
      '=',
      '\uD800',
      '1e-320',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.array(fc.constantFrom(...bits), { maxLength: 4 }).map((parts) => parts.join('')),
      fc.double().map(String),
    );
    const pair = fc.tuple(fc.constantFrom(...keys), value).map(([key, text]) => `${key}=${text}`);
    const hash = fc.array(fc.oneof({ weight: 4, arbitrary: pair }, { weight: 1, arbitrary: value }), { maxLength: 6 });
    fc.assert(
      fc.property(hash, (pairs) => legal(`#${pairs.join('&')}`)),
      { ...seed, numRuns: 100_000 },
    );
  });

  test.each([
    ['one long value', `#omega=${'9'.repeat(1e5)}`],
    ['one long key', `#${'a'.repeat(1e5)}=1`],
    ['a long list of starts', `#starts=${'1,1;'.repeat(25_000)}`],
    ['many commas', `#window=${','.repeat(1e5)}`],
    ['many overlays', `#overlays=${'arrows,'.repeat(15_000)}`],
    ['many pairs', `#${'omega=1&'.repeat(12_500)}`],
    ['percent signs', `#tau=${'%'.repeat(1e5)}`],
    ['only separators', `#${'&'.repeat(5e4)}${'='.repeat(5e4)}`],
    ['a control character in every place', `#${'\u0007'.repeat(1e5)}`],
  ])('of a hundred thousand characters is left unread, and the part of it that may be read is legal: %s', (_, hash) => {
    // The work is bounded since the length is: nothing beyond 20 000 characters is looked at.
    legal(hash);
    expect(parse(hash)).toMatchObject({
      refused: true,
      problems: [{ sentence: expect.stringMatching(/left unread/) }],
    });
    legal(hash.slice(0, 20_000));
  });
});
