import { expect, test } from 'vitest';
import { csv } from '../../src/export/files/csv';
import { proofTables } from '../../src/export/tables/proofTables';
import { checkCertificates } from '../../src/proof/files/checkCertificates';
import { proveJob } from '../../src/worker/theorems/proveJob';
import { certificateOfTables } from './fromTables';

/** The files of one proof as the page exports them. */
function exported(weights: { readonly lambda?: number }): string[] {
  const steps = proveJob({ statements: [{ id: 'theorem2', domain: null }], weights, detail: false });
  for (;;) {
    const step = steps.next();
    if (step.done)
      return proofTables(step.value.reports[0]!, weights, () => true).map((table) => [...csv(table)].join(''));
  }
}

test('the page’s tables of a proof become a certificate with the same boxes, bound and domain', () => {
  const [check] = checkCertificates(certificateOfTables(exported({})));
  // What is enclosed in a box no table says, and only the checker in C does without.
  expect(check).toMatchObject({ statement: 'theorem2', problem: expect.stringMatching(/^Leaf 1/) });
  const { certificates } = JSON.parse(certificateOfTables(exported({})));
  expect(certificates[0].domain).toMatchObject({
    nu: [3, 16],
    tau: [0.8, 1.25],
    m: [-0.10000000000000002, 0.10000000000000002],
  });
  expect(certificates[0].leaves.length).toBeGreaterThan(20);
});

test('tables about other λ and α are refused in a sentence', () => {
  expect(() => certificateOfTables(exported({ lambda: 1.03 }))).toThrow(/knows the paper’s λ and α alone/);
});
