import { renderToString } from 'katex';
import { expect, test } from 'vitest';
import type { NormalizingColumn, NormalizingRequest } from '../../worker/activation/normalizingMessages';
import { bibtex, paperParagraph } from './paperParagraph';

const selu = 1.0507009873554805;
const box = {
  domain: { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [0, 0], tau: [1, 1] },
  into: 'proved',
  bound: 0.01,
  contracts: 'proved',
  rate: 0.90002,
  boxes: 12,
} as const;
const column: NormalizingColumn = {
  name: 'mine',
  means: { by: 'constants', lambda: selu, beside: { key: 'alpha', value: 1.6732632423543774 } },
  numeric: { kind: 'attracting', rate: 0.782647883, norm: 0.7876, chi: 1.07157499, tau: [0.4961, 2.601] },
  proved: { box, growth: { omega: [-0.3, 0.3], tau: [0.9, 1.2], searches: 9 } },
  answer: 'proved',
  problem: '',
};
const request: NormalizingRequest = {
  shape: { activation: 'elu', lambda: 1, alpha: 1, beta: 0 },
  target: { mu: 0, nu: 1 },
};

test('as plain text a paragraph says what is proved, what is numerical, and whose map it is', () => {
  expect(paperParagraph(column, request, 'text')).toBe(
    'For the moment map of Klambauer et al. (Self-Normalizing Neural Networks, NIPS 2017, arXiv:1706.02515) at ω = 0, τ = 1, ' +
      'the activation f(z) = z > 0 ? λ*z : λ*α*(exp(z) - 1) with λ = 1.0507009873554805 and α = 1.6732632423543774 ' +
      'has the fixed point (μ, ν) = (0, 1) up to rounding, which is attracting (largest modulus of an eigenvalue of its Jacobian 0.7826, ' +
      'mean squared derivative χ = 1.072, both computed in floating point). It is proved by interval arithmetic that one layer maps ' +
      'the box μ ∈ [−0.1, 0.1], ν ∈ [0.8, 1.5] into itself and contracts it by a factor of at most 0.9001 per layer, ' +
      'so that every start in it converges to one fixed point. About that point, on a box whose sides are 0.7 or 0.2 times as long, ' +
      'the same is proved for τ ∈ [0.9, 1.2] at ω = 0 ' +
      'and for ω ∈ [−0.3, 0.3] at τ = 1. Numerically, orbits come to rest with positive variance for τ ∈ [0.4961, 2.601].',
  );
});

test('a factor in another norm than the plain one comes with that norm', () => {
  const about = (norm: readonly [number, number, number, number]) =>
    paperParagraph({ ...column, proved: { box: { ...box, norm } } }, request, 'text');
  expect(about([1, 0, 0, 1])).toContain('at most 0.9001 per layer, so that');
  expect(about([0, 1.01, 1, -0.114])).toContain(
    'at most 0.9001 per layer in the norm |Lx| whose L has the rows (0, 1.01) and (1, −0.114), so that',
  );
});

test('what is fixed exactly is not called fixed up to rounding', () => {
  expect(paperParagraph({ ...column, means: { by: 'itself' } }, request, 'text')).toContain('= (0, 1), which is');
});

test('proved ranges are written to four decimals, inward, and where the search ended is said', () => {
  const far: NormalizingColumn = {
    ...column,
    numeric: { ...column.numeric!, tau: [0.364, 20] },
    proved: {
      box,
      growth: { omega: [-0.07500000000000001, 0.07504], tau: [0.6499999999999999, 9.150000000000002], searches: 9 },
    },
  };
  const text = paperParagraph(far, request, 'text');
  expect(text).toContain('proved for τ ∈ [0.65, 9.15] at ω = 0 and for ω ∈ [−0.075, 0.075] at τ = 1.');
  expect(text).toMatch(/positive variance for τ ∈ \[0\.364, 20\] \(above that no τ was tried\)\.$/);
});

test('a point of which the first order decides nothing is called a limit case', () => {
  const neutral = {
    ...column,
    numeric: { ...column.numeric!, kind: 'limit case', rate: 1 },
    proved: {},
    answer: 'no',
  } as const;
  expect(paperParagraph(neutral, request, 'text')).toContain('which is a limit case (largest modulus of an eigenvalue');
});

/** What is between dollars, and what is left. */
function parts(latex: string) {
  const pieces = latex.split('$');
  return { math: pieces.filter((_, i) => i % 2 === 1), prose: pieces.filter((_, i) => i % 2 === 0).join('') };
}

const affine: NormalizingColumn = {
  ...column,
  means: { by: 'affine', factor: 1.70092624336, shift: -0.47983, formula: '' },
};
const none: NormalizingColumn = {
  name: 'mine',
  proved: {},
  answer: 'no',
  problem: 'Its Gaussian has no width at ν = 0, for large |z|.',
};
const repels: NormalizingColumn = {
  ...affine,
  numeric: { ...affine.numeric!, kind: 'saddle' },
  proved: {},
  answer: 'no',
};

test.each([
  ['ELU', column, request],
  ['GELU, scaled', affine, { ...request, shape: { ...request.shape, activation: 'gelu' } }],
  ['a wished point', affine, { ...request, target: { mu: -0.25, nu: 2e-7 } }],
  ['what nothing fixes', none, request],
  ['a saddle', repels, request],
  ['a box in a fitted norm', { ...column, proved: { box: { ...box, norm: [0, 1.01, 1, -0.114] } } }, request],
] as const)('in LaTeX the mathematics of %s can be set, and its prose has no sign that LaTeX lacks', (_, of, about) => {
  const latex = paperParagraph(of, about, 'latex');
  const { math, prose } = parts(latex);
  expect(math.length).toBeGreaterThan(1);
  for (const tex of math) expect(() => renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
  expect(latex).toMatch(/^[\x20-\x7e\n]*$/);
  expect(prose).toContain('\\cite{klambauer2017self}');
  expect(prose).not.toMatch(/NaN|Infinity|undefined|[_^&#%]/);
});

test('the source is one BibTeX entry whose braces close, with the key that is cited', () => {
  expect(bibtex).toMatch(/^@inproceedings\{klambauer2017self,\n(?: {2}\w+ += \{.*\},?\n)+\}$/);
  let depth = 0;
  for (const sign of bibtex) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});
