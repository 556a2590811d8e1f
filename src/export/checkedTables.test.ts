import { expect, test } from 'vitest';
import type { StatementId } from '../proof';
import { checkProofTables } from '../proof/files/checkProofTables';
import { isProofTable } from '../proof/files/readProofTables';
import { pictureOf } from '../reference/pictureOf';
import type { ProveRequest } from '../worker/theorems/proofMessages';
import { proveJob } from '../worker/theorems/proveJob';
import { csv } from './files/csv';
import { json } from './files/json';
import { proofTables } from './tables/proofTables';

type Domain = ProveRequest['statements'][number]['domain'];

/** What the page exports of one proof. */
function exported(id: StatementId, domain: Domain = null, weights: ProveRequest['weights'] = {}) {
  const steps = proveJob({ statements: [{ id, domain }], weights, detail: false });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const [claim, boxes] = proofTables(step.value.reports[0]!, weights, () => true);
    const picture = pictureOf('');
    return {
      json: [...json(boxes!, picture)].join(''),
      csv: [claim!, boxes!].map((table) => [...csv(table)].join('')),
    };
  }
}

const lemma = exported('lemma12.H');

test.each([
  ['the paper’s box', exported('theorem1.fixedPoint')],
  ['a box of one’s own', exported('theorem2', { mu: [-0.5, 0.5], omega: [-0.1, 0.1], nu: [4, 16], tau: [0.8, 1.2] })],
  ['other λ and α', exported('theorem16', null, { lambda: 1.03, alpha: 1.6 })],
  ['a box without width', exported('theorem1.contraction', { mu: [0, 0], omega: [0, 0], nu: [0.9, 1.2], tau: [1, 1] })],
  ['a single point', exported('theorem1.contraction', { mu: [0, 0], omega: [0, 0], nu: [1, 1], tau: [1, 1] })],
])('the page’s tables of a proof are verified as JSON and as CSV: %s', (_, files) => {
  expect([files.json, ...files.csv].every(isProofTable)).toBe(true);
  expect(checkProofTables([files.json]).problem).toBeNull();
  expect(checkProofTables(files.csv).problem).toBeNull();
  expect(checkProofTables([...files.csv].reverse()).problem).toBeNull();
});

test.each([
  ['a box left out', (text: string) => text.replace(/\n {4}\{"m_from".*,(?=\n)/, ''), /No leaf covers/],
  ['a bound changed', (text: string) => text.replace(/("s_to":[^,]*,"bound":)0\.9/, '$10.8'), /the bound there/],
  ['the bound of all changed', (text: string) => text.replace(/("bound": )0\.9/, '$10.8'), /The bound is/],
  ['the domain widened', (text: string) => text.replace('1.25', '1.3'), /No leaf covers/],
  ['the statement changed', (text: string) => text.replace('"lemma12.H"', '"lemma12.J"'), /Leaf 1/],
  ['a statement there is not', (text: string) => text.replace('"lemma12.H"', '"lemma13"'), /There is no statement/],
  ['λ changed', (text: string) => text.replace('"lambda_of": "paper"', '"lambda_of": "sliders"'), /Leaf 1/],
  ['the verdict changed', (text: string) => text.replace('"proved"', '"refuted"'), /nothing to verify/],
  ['a range that is none', (text: string) => text.replace(/("tau": \[)\s*0\.8/, '$19'), /tau must be a range/],
] as const)('tables with %s are rejected', (_, change, sentence) => {
  const changed = change(lemma.json);
  expect(changed).not.toBe(lemma.json);
  expect(checkProofTables([changed]).problem).toMatch(sentence);
});

test.each([
  [[lemma.csv[0]!], 'two files'],
  [[lemma.json.replace('"boxes-lemma12.H"', '"arrows"')], 'only that of the boxes'],
  [[lemma.json.replace(/"m_from":[^,]*/, '"m_from":1e-400')], 'not canonical'],
  [[lemma.json.replace(/"m_from":[^,]*/, '"m_from":"much"')], 'not a number'],
])('tables that are not a proof’s give one sentence (%#)', (texts, part) => {
  expect(() => checkProofTables(texts)).toThrow(part);
});
