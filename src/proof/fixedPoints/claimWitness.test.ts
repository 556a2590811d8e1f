import { expect, test } from 'vitest';
import { theorem1Domain } from '../statements/paperDomains';
import { claimWitnessSteps } from './claimWitness';

function witness(...question: Parameters<typeof claimWitnessSteps>) {
  const steps = claimWitnessSteps(...question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('where the claim is true no witness is found, though the sufficient condition fails', () => {
  const domain = { mu: [-0.1, 0.1], omega: [0, 0], nu: [0.3, 3], tau: [1, 1] } as const;
  expect(witness(domain, { omega: 0, tau: 1 })).toBeNull();
});

test('a saddle beside the fixed point is a witness against the claim', () => {
  const domain = { mu: [-0.85, 0.5], omega: [0.8, 0.8], nu: [0.05, 1.5], tau: [1, 1] } as const;
  const found = witness(domain, { omega: 0.8, tau: 1 })!;
  expect(found.how).toBe('other');
  expect(found.at.nu.hi).toBeCloseTo(0.088999, 5);
});

test('a box whose middle leaves for a fixed point outside is a witness, wherever in the range that is', () => {
  const found = witness({ ...theorem1Domain, tau: [1, 1.5] }, { omega: 0, tau: 1 })!;
  expect(found).toMatchObject({ how: 'outside', tau: 1.5 });
  expect(found.at.nu.lo).toBeGreaterThan(4);
});
