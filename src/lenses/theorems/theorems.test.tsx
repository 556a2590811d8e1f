import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { roundedToward } from '../../pieces/table/roundedNumber';
import type { Report } from '../../worker/theorems/proofMessages';
import { AttractionNote } from './words/AttractionNote';
import { VerdictSentence } from './words/VerdictSentence';

test('a bound rounded outward still holds, and is off by less than a unit of its last digit', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.integer({ min: 1, max: 12 }),
      (value, digits) => {
        const [up, down] = [roundedToward(value, digits, 'up'), roundedToward(value, digits, 'down')];
        expect(down).toBeLessThanOrEqual(value);
        expect(up).toBeGreaterThanOrEqual(value);
        const unit = value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
        // The unit itself is rounded, and grows tenfold where rounding reaches the next power of ten.
        expect(up - down).toBeLessThanOrEqual(unit * 1.001);
      },
    ),
  );
});

const report: Report = {
  id: 'theorem1.into',
  title: 'Theorem 1',
  source: 'Theorem 1',
  claim: 'One layer.',
  formula: 'g(B) ⊂ B',
  value: 'distance from the edge',
  reduction: '',
  sense: 'above',
  limit: 0,
  strict: false,
  verdict: 'proved',
  bound: 0.003709,
  domain: { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.1] },
  reduced: { m: { lo: -0.01, hi: 0.01 }, s: { lo: 0.76, hi: 1.65 } },
  boxes: 25,
  depth: 4,
  elapsed: 0.4,
  leaves: new Float64Array(0),
  open: 0,
};

const words = (changes: Partial<Report>) =>
  renderToStaticMarkup(<VerdictSentence report={{ ...report, ...changes }} stale={false} />).replace(/<[^>]*>/g, '');

test('a verdict is a sentence: what holds, that it is proved, and how much work it was', () => {
  expect(words({})).toBe(
    'All of this box is mapped into itself: proved, 25 boxes, 0.4 ms. The distance from the edge is ≥ 0.003709.',
  );
});

test('a refutation names its point and what should have been', () => {
  const value = { lo: -0.2, hi: -0.2 };
  const counterexample = { point: { mu: -0.1, omega: -0.1, nu: 1.5, tau: 1.3 }, value };
  expect(words({ verdict: 'refuted', bound: -0.2, counterexample })).toBe(
    'Not so on all of this box: refuted. At μ = −0.1, ν = 1.5, ω = −0.1, τ = 1.3 the distance from the edge is −0.2, and should be at least 0.',
  );
});

test('what is unknown is called neither proved nor false', () => {
  const said = words({ verdict: 'unknown', bound: Number.NEGATIVE_INFINITY, open: 7, reason: 'The budget is spent.' });
  expect(said).toContain('unknown');
  expect(said).toContain('may still be true');
  expect(said).not.toMatch(/proved|Infinity/);
});

test('a sufficient condition that fails is not called a refutation of the claim; a witness against the claim is', () => {
  const value = { lo: -0.2, hi: -0.2 };
  const failed: Partial<Report> = {
    id: 'theorem1.fixedPoint',
    verdict: 'refuted',
    refutes: 'condition',
    bound: -0.2,
    condition: 'It contracts.',
    counterexample: { point: { mu: 0, omega: 0, nu: 0.3, tau: 1 }, value },
  };
  expect(words(failed)).toContain('What would suffice fails on this box: condition refuted. At μ = 0');
  expect(words(failed)).toContain('The claim may still be true');
  const at = { mu: { lo: -0.75, hi: -0.75 }, nu: { lo: 0.5, hi: 0.5 } };
  expect(words({ ...failed, refutes: 'claim', witness: { omega: 0.8, tau: 1, how: 'other', at } })).toBe(
    'Not so on all of this box: refuted. At ω = 0.8, τ = 1 the box holds another fixed point, near (−0.75, 0.5), enclosed.',
  );
});

test('what the statement proves of the sliders’ layer is not called open below it', () => {
  const result = {
    request: { box: { mu: [-0.1, 0.1], nu: [0, 0.3] }, omega: 0, tau: 0.8, weights: {} },
    attraction: { verdict: 'unknown', reason: 'No fixed point was enclosed.', open: [], boxes: 30, elapsed: 2 },
  } as const;
  const said = (stated: boolean) =>
    renderToStaticMarkup(
      <AttractionNote result={result} busy={false} elsewhere={false} stated={stated} tables={[]} />,
    ).replace(/<[^>]*>/g, '');
  expect(said(true)).toBe('Everything in this box converges to one point: proved by the statement.');
  expect(said(false)).toContain('is open: unknown');
});
