import fc from 'fast-check';
import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { arbitraryFormula } from '../../formula/arbitraryFormula';
import { activationOf, momentMap } from '../../math';
import type { Parameters } from '../../math/types';
import { pictureOf } from '../../reference/pictureOf';
import { readTex, type Scope } from '../../reference/readTex';
import { activationTable } from '../../state/tables/activationTable';
import type { Picture } from '../Picture';
import { latex } from './latex';

const layer = { omega: 0.8, tau: 1.1, lambda: 1.3, alpha: 0.7, beta: -0.2 };
const gelu = '0.5*z*(1 + tanh(sqrt(2/pi)*(z + 0.044715*z^3)))';
const own = 'z > 1 ? 1 + log(z) : z < -1 || z < 0 && !(z >= -0.5) ? lambda*tanh(-z^2/2)/beta : 2*sigmoid(z) - e^-alpha';

/** Every activation of the page; of typed formulas, two. */
const cases: readonly (readonly [string, Parameters])[] = activationTable.flatMap(({ id }) =>
  id === 'formula'
    ? [gelu, own].map((formula) => [formula, { ...layer, activation: id, formula }] as const)
    : [[id, { ...layer, activation: id }] as const],
);
const closed = ['selu', 'elu', 'relu', 'lrelu', 'lselu', 'squaredrelu', 'starrelu', 'identity'];

const plain = pictureOf('#omega=0.8&starts=-0.65,0.12;-0.88,0.12&layers=9');
/** The document of a layer; its fixed points are those of another, as they play no part. */
const sourceOf = (parameters: Parameters, picture: Picture = plain) =>
  latex({ ...picture, request: { ...picture.request, parameters } });

/** The mathematics of a document: what stands alone, and what stands in the line. */
function mathematics(source: string): { readonly displays: readonly string[]; readonly inline: readonly string[] } {
  let rest = source.slice(source.indexOf('\\begin{document}')).replace(/%.*\n/g, '');
  const displays: string[] = [];
  const drop = (pattern: RegExp) => {
    rest = rest.replace(pattern, (whole, inner) => {
      displays.push(typeof inner === 'string' && !whole.startsWith('\\begin') ? inner : whole);
      return '';
    });
  };
  drop(/^\\fit\{(.*)\}$/gm);
  drop(/\\begin\{(align|gather)\*\}[\s\S]*?\\end\{\1\*\}/g);
  drop(/\\\[([\s\S]*?)\\\]/g);
  return { displays, inline: [...rest.matchAll(/\$([^$]*)\$/g)].map((match) => match[1]!) };
}

/** What the document says that a letter is, the last time: the right of its last sign of equality, or of its first. */
function said(source: string, letter: string, which: 'first' | 'last' = 'last'): string {
  const lines = mathematics(source)
    .displays.join('\\\\')
    .replace(/\\(begin|end)\{(align|gather)\*\}/g, '')
    .replaceAll('\\\\\n  &\\quad +', ' + ')
    .split(/,?\\\\\s*(?!\n)|,\\qquad|,\n/)
    .map((line) => line.replaceAll('&', '').trim().replace(/[.,]$/, ''));
  const parts = lines
    .filter((line) => line.startsWith(`${letter} =`))
    .at(which === 'last' ? -1 : 0)
    ?.split(' = ');
  if (!parts) throw new Error(`${letter} is not said in ${source}`);
  return which === 'last' ? parts.at(-1)! : parts[1]!;
}

/** f as the document states it, by letters and with its numbers. */
function activationsIn(source: string): readonly string[] {
  return mathematics(source)
    .displays.filter((display) => display.startsWith('f(z) = '))
    .map((display) => display.slice('f(z) = '.length).replace(/[.,]$/, ''));
}

const net = (from: number, to: number, steps: number) =>
  Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps);
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));

describe.each(cases)('the LaTeX document for %s', (_, parameters) => {
  const source = sourceOf(parameters);
  const { activation = '' } = parameters;
  const { value, kinks } = activationOf(parameters);
  const letters: Scope = { '\\lambda': layer.lambda, '\\alpha': layer.alpha, '\\beta': layer.beta };

  test('states the page’s activation, by letters and with its numbers put in', () => {
    const found = activationsIn(source);
    expect(found).toHaveLength(source.includes('numbers put in') ? 2 : 1);
    found.forEach((text, index) => {
      const reading = readTex(text);
      for (const z of net(-9, 9, 100))
        expect(apart(reading({ z, ...(index === 0 && found.length > 1 ? letters : {}) }), value(z))).toBeLessThan(
          1e-12,
        );
    });
  });

  test('states integrals whose values are the page’s moments', () => {
    const reading = ['\\tilde\\mu', '\\tilde\\xi'].map((letter) => {
      const body = /^\\int_\{-\\infty\}\^\{\\infty\} (.*)\\,\\mathrm\{d\}x$/.exec(said(source, letter, 'first'))?.[1];
      return readTex(body ?? '');
    });
    for (const [mu, nu] of [
      [0.3, 0.8],
      [-1.5, 2.5],
    ] as const) {
      const given = { m: 0.8 * mu, s: 1.1 * nu, f: value };
      // Simpson's rule between the places where the net input passes a kink, by 1e-12 beside them where f may jump.
      const places = kinks.map((kink) => (kink - given.m) / Math.sqrt(given.s)).filter((x) => Math.abs(x) < 9);
      const ends = [-9, ...places, 9];
      const [first, second] = reading.map((integrand) => {
        const at = (x: number) => integrand({ ...given, x });
        return ends.slice(1).reduce((total, end, k) => {
          const begin = ends[k]!;
          const xs = net(begin + 1e-12, end - 1e-12, 800);
          const weight = (index: number) => (index === 0 || index === 800 ? 1 : index % 2 ? 4 : 2);
          return total + xs.reduce((all, x, k) => all + weight(k) * at(x), 0) * ((end - begin) / 2400);
        }, 0);
      }) as [number, number];
      const page = momentMap({ mu, nu }, parameters);
      expect(apart(first, page.mu)).toBeLessThan(1e-8);
      expect(apart(second - first * first, page.nu)).toBeLessThan(1e-8);
    }
  });

  if (closed.includes(activation))
    test('states a closed form whose values are the page’s moments', () => {
      for (const [mu, nu] of [
        [0.3, 0.8],
        [-1.5, 2.5],
        [2, 0.1],
        [-0.4, 6],
      ] as const) {
        const scope: Record<string, number> = { m: 0.8 * mu, s: 1.1 * nu };
        for (const letter of ['P', 'Q', 'D', 'E_1', 'E_2'])
          if (source.includes(`${letter} = `)) scope[letter] = readTex(said(source, letter))(scope);
        const first = readTex(said(source, '\\tilde\\mu'))(scope);
        const second = readTex(said(source, '\\tilde\\xi'))(scope);
        const page = momentMap({ mu, nu }, parameters);
        expect(apart(first, page.mu)).toBeLessThan(1e-12);
        expect(apart(second - first * first, page.nu)).toBeLessThan(1e-12);
      }
    });

  test.each([0.1, 0.9, 0.35])('states standard dropout of rate %d as the page has it', (rate) => {
    const dropped = sourceOf({ ...parameters, dropout: 'standard', rate });
    expect(dropped).toContain(`$q = ${rate === 0.9 ? '0.1' : String(1 - rate)}$`);
    const before = momentMap({ mu: 0.3, nu: 0.8 }, parameters);
    const page = momentMap({ mu: 0.3, nu: 0.8 }, { ...parameters, dropout: 'standard', rate });
    const scope = { '\\mu_f': before.mu, '\\nu_f': before.nu, q: Number(/\$q = (.*?)\$/.exec(dropped)?.[1]) };
    expect(readTex(said(dropped, '\\tilde\\mu'))(scope)).toBeCloseTo(page.mu, 13);
    expect(apart(readTex(said(dropped, '\\tilde\\nu'))(scope), page.nu)).toBeLessThan(1e-13);
  });

  // What has no limit on the left has no alpha dropout.
  if (!['lrelu', 'lselu', 'squaredrelu', 'identity'].includes(activation) && parameters.formula !== own)
    test('states alpha dropout as the page has it', () => {
      const dropout = { dropout: 'alpha', rate: 0.15 } as const;
      const dropped = sourceOf({ ...parameters, ...dropout });
      const before = momentMap({ mu: 0.3, nu: 0.8 }, parameters);
      const page = momentMap({ mu: 0.3, nu: 0.8 }, { ...parameters, ...dropout });
      const scope: Record<string, number> = { '\\mu_f': before.mu, '\\nu_f': before.nu, q: 0.85 };
      for (const letter of ["\\alpha'", 'a', 'b']) scope[letter] = readTex(said(dropped, letter))(scope);
      expect(readTex(said(dropped, 'a', 'first'))(scope)).toBeCloseTo(scope.a!, 13);
      expect(readTex(said(dropped, 'b', 'first'))(scope)).toBeCloseTo(scope.b!, 13);
      for (const which of ['first', 'last'] as const)
        expect(readTex(said(dropped, '\\tilde\\mu', which))(scope)).toBeCloseTo(page.mu, 13);
      expect(apart(readTex(said(dropped, '\\tilde\\nu'))(scope), page.nu)).toBeLessThan(1e-13);
    });

  test.each([undefined, 'standard', 'alpha'] as const)('is LaTeX, with dropout %s', (dropout) => {
    wellFormed(sourceOf({ ...parameters, ...(dropout && { dropout, rate: 0.1 }) }));
  });
});

test.each([
  [{ bias: 0.3 }],
  [{ layer: 'random' }],
  [{ layer: 'random', bias: -0.3, biasVariance: 0.25, skip: 0.5 }],
  [{ skip: 0.75, dropout: 'standard', rate: 0.2 }],
  [{ layer: 'random', skip: 0.5, dropout: 'alpha', rate: 0.2 }],
] as const)('a layer with %o is stated as the page has it', (beyond) => {
  const parameters: Parameters = { ...layer, activation: 'selu', ...beyond };
  const source = sourceOf(parameters);
  wellFormed(source);
  const point = { '\\mu': 0.4, '\\nu': 0.9 };
  const scope: Record<string, number> = { ...point };
  for (const letter of ['m', 's']) scope[letter] = readTex(said(source, letter))(scope);
  for (const letter of ['P', 'D', 'Q', 'E_1', 'E_2']) scope[letter] = readTex(said(source, letter))(scope);
  const before = parameters.dropout || parameters.skip ? 'f' : undefined;
  const mean = readTex(said(source, before ? '\\mu_f' : '\\tilde\\mu'))(scope);
  const second = readTex(said(source, before ? '\\xi_f' : '\\tilde\\xi'))(scope);
  Object.assign(scope, { '\\mu_f': mean, '\\nu_f': second - mean * mean });
  if (parameters.dropout) {
    scope.q = Number(/\$q = (.*?)\$/.exec(source)?.[1]);
    for (const letter of parameters.dropout === 'alpha' ? ["\\alpha'", 'a', 'b'] : [])
      scope[letter] = readTex(said(source, letter))(scope);
    if (parameters.skip)
      for (const letter of ['\\mu_d', '\\nu_d']) scope[letter] = readTex(said(source, letter))(scope);
  }
  const page = momentMap({ mu: 0.4, nu: 0.9 }, parameters);
  const last = (letter: string) => readTex(said(source, letter))(scope);
  expect(apart(parameters.skip || parameters.dropout ? last('\\tilde\\mu') : mean, page.mu)).toBeLessThan(1e-12);
  expect(
    apart(parameters.skip || parameters.dropout ? last('\\tilde\\nu') : second - mean * mean, page.nu),
  ).toBeLessThan(1e-12);
});

/** Every formula can be set, every brace and environment is closed, and nothing is no number. */
function wellFormed(source: string): void {
  const { displays, inline } = mathematics(source);
  expect(displays.length).toBeGreaterThan(3);
  expect(inline.length).toBeGreaterThan(8);
  for (const formula of displays)
    expect(renderToString(formula, { displayMode: true, strict: 'error' })).toContain('katex');
  for (const formula of inline) expect(renderToString(formula, { strict: 'error' })).toContain('katex');
  let depth = 0;
  for (const sign of source) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  const open: string[] = [];
  for (const [, what, name] of source.matchAll(/\\(begin|end)\{(\w+\*?)\}/g)) {
    if (what === 'begin') open.push(name!);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
  expect(source).not.toMatch(/NaN|undefined|Infinity/);
}

test('any formula that can be typed gives a document that is LaTeX', () => {
  fc.assert(
    fc.property(arbitraryFormula, (formula) => wellFormed(sourceOf({ ...layer, activation: 'formula', formula }))),
    { numRuns: 40 },
  );
});

test('the numbers of the picture are in the document in full', () => {
  expect(latex(pictureOf(''))).toMatch(/\(\\mu, \\nu\) = \([0%].*\n?,\\ 1(% [\d.]+\n)?\)/);
  const source = latex(pictureOf('#omega=-0.1&tau=1e-7&lambda=1.1&alpha=0.3'));
  expect(source).toContain('$\\omega = -0.1$, $\\tau = 1 \\times 10^{-7}$, $\\lambda = 1.1$, $\\alpha = 0.3$');
  expect(source).toContain('m &= \\omega\\mu = (-0.1)\\,\\mu');
  expect(source).toContain('s = \\tau\\nu = 1 \\times 10^{-7}\\,\\nu');
  for (const { mu, kink, H } of plain.fixedPoints) {
    if (!kink) expect(latex(plain)).toContain(String(H[0][0]));
    if (Math.abs(mu) > 1e-6) expect(latex(plain)).toContain(String(mu));
  }
});

test('the fixed points of any picture are in the document', () => {
  const picture = pictureOf('#activation=softplus&omega=0.2&dropout=standard&rate=0.1');
  expect(picture.request.parameters).toMatchObject({ activation: 'softplus', dropout: 'standard', rate: 0.1 });
  expect(picture.fixedPoints.length).toBeGreaterThan(0);
  for (const { mu, nu, norm } of picture.fixedPoints)
    for (const value of [mu, nu, norm]) expect(latex(picture)).toContain(String(value));
});

test('nothing typed gets into the document but through its meaning', () => {
  const text = 'lambda *  0.50 *z+1e1';
  const source = sourceOf({ ...layer, activation: 'formula', formula: text }, { ...plain, link: '#x\r\n\\input{y}' });
  expect(source).toContain('\\fit{f(z) = \\lambda \\cdot 0.5 z + 10,}');
  expect(source).not.toMatch(/0\.50|1e1/);
  expect(source.split('\n')[0]).toBe('% Moment Map, #x\\input{y}');
  for (const formula of ['\\input{y}', 'z}\\end{document}', 'z % 2', 'z $', 'z_1', '#1', 'z\n\\par'])
    expect(() => sourceOf({ ...layer, activation: 'formula', formula })).toThrow(RangeError);
});
