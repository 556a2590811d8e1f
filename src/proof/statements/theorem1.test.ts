import { expect, test } from 'vitest';
import { attraction } from '../fixedPoints/attraction';
import { certify } from '../search/certify';
import { theorem1Domain } from './paperDomains';
import { statementOf } from './statements';

const fixedPoint = statementOf('theorem1.fixedPoint');

test.each([
  [
    'from ν = 0',
    { domain: { mu: [-0.1, 0.1], omega: [0, 0], nu: [0, 0.3], tau: [0.5, 0.9] }, lambda: 0.9, alpha: 1 } as const,
  ],
  ['with τ = 0', { domain: { mu: [-0.1, 0.1], omega: [-0.1, 0.1], nu: [0, 1], tau: [0, 0] } } as const],
])(
  'a closed box %s that is mapped into itself, up to its edge, and contracted has its fixed point proved',
  (_, options) => {
    for (const id of ['theorem1.into', 'theorem1.contraction', 'theorem1.fixedPoint'] as const)
      expect([id, certify(statementOf(id), options).verdict]).toEqual([id, 'proved']);
  },
);

test('a contraction by the factor 1 is none: only 1 − σ is strict', () => {
  // ELU’s form with slope 1 for z > 0 and almost all of the density there: σ comes as near to 1 as doubles go.
  const domain = { mu: [20, 30], omega: [1, 1], nu: [1, 2], tau: [1, 1] } as const;
  expect(certify(statementOf('theorem1.contraction'), { domain, lambda: 1, alpha: 1 }).verdict).not.toBe('proved');
  expect(certify(fixedPoint, { domain, lambda: 1, alpha: 1 }).verdict).not.toBe('proved');
});

test('where the sufficient condition fails the condition is refuted, not the claim', () => {
  const domain = { mu: [-0.1, 0.1], omega: [0, 0], nu: [0.3, 3], tau: [1, 1] } as const;
  const certificate = certify(fixedPoint, { domain });
  expect(certificate).toMatchObject({ verdict: 'refuted', refutes: 'condition' });
  expect(certificate.reason).toMatch(/condition/);
  // The claim is true on this box, and proved in another way.
  expect(attraction(domain, { omega: 0, tau: 1 }).verdict).toBe('proved');
  expect(certify(statementOf('theorem1.contraction'), { domain })).toMatchObject({
    verdict: 'refuted',
    refutes: 'claim',
  });
});

test('the range that the paper states is its own λ’s and α’s alone', () => {
  const domain = { ...theorem1Domain, nu: [0.6, 1.5] } as const;
  const certificate = certify(fixedPoint, { lambda: 1.03, domain });
  expect(certificate.verdict).toBe('proved');
  expect(certificate.boxes).toBeLessThan(200);
  expect(certify(fixedPoint).verdict).toBe('proved');
});

test.each([
  ['ν has one value and ω = 0: means are sent to one place', { ...theorem1Domain, omega: [0, 0], nu: [0.1, 0.1] }],
  ['μ and ν have one value each', { ...theorem1Domain, mu: [0, 0], nu: [0.1, 0.1] }],
] as const)('only directions in the box count: %s', (_, domain) => {
  expect(certify(statementOf('theorem1.contraction'), { domain }).verdict).toBe('proved');
  // Lemma 12 speaks of the singular value itself, which is above 1 at this variance.
  expect(certify(statementOf('lemma12.H'), { domain }).verdict).toBe('refuted');
});
