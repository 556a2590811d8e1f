import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { certify, proveSequence, sequenceStatements, statementOf, statements } from '../../src/proof';
import { certificateFile } from '../../src/proof/files/certificateFile';
import { compiled } from './compiled';

const folder = mkdtempSync(join(tmpdir(), 'arb-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = compiled(join(import.meta.dirname, 'check.c'), folder);

/** What the program says of a file, and how it ends. */
function check(text: string): { readonly status: number | null; readonly said: string } {
  const file = join(folder, 'certificates.json');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(program!, [file], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

// The attractors are the same check of ten times as many boxes.
const sequences = sequenceStatements.filter(({ kind }) => kind !== 'attractor');

describe.skipIf(program === undefined)('Arb', () => {
  const file = () =>
    certificateFile(
      statements.map((statement) => certify(statement)),
      sequences.map((statement) => ({ ...proveSequence(statement), statement: statement.id })),
    );

  test('verifies every certificate, theorems and sequences alike', () => {
    const { status, said } = check(JSON.stringify(file()));
    expect(status, said).toBe(0);
    for (const { id } of [...statements, ...sequences]) expect(said).toContain(`${id}: verified by Arb, `);
  });

  // Plain data, changed below.
  // biome-ignore lint/suspicious/noExplicitAny: what is changed is any part of the file
  type Filed = any;
  test.each<[string, RegExp, () => Filed, (one: Filed) => void]>([
    ['a leaf left out', /do not cover the domain/, theorem2, (one) => one.leaves.splice(3, 1)],
    ['a smaller domain', /nu of the domain/, theorem2, (one) => (one.domain.nu = [4, 16])],
    ['a rectangle without all products', /less than all products/, theorem2, (one) => (one.domain.s[1] = 15)],
    ['a better bound than there is', /bound was not shown/, theorem2, (one) => (one.bound *= 1.05)],
    ['a bound that shows nothing', /does not show the claim/, theorem2, (one) => (one.bound = 0.01)],
    ['an enclosure that is elsewhere', /lies outside/, theorem2, (one) => (one.leaves[0].encloses.variance = [1, 2])],
    ['a box that is too small', /not shown to lie/, trap, (one) => (one.images[1][0].nu[1] = 1.3)],
    ['another range', /range is not the statement/, trap, (one) => (one.range.tau[1] = 1.2)],
    ['an unknown field', /it has an unknown field “note”/, theorem2, (one) => (one.note = 1)],
    ['part of a field’s name', /unknown field “leave”/, theorem2, (one) => (one.leave = [])],
    ['a field without a name', /unknown field “”/, theorem2, (one) => (one[''] = 0)],
    ['more in a domain', /domain has an unknown field/, theorem2, (one) => (one.domain.lambda = [1, 1])],
    ['more in a leaf', /leaf has an unknown field/, theorem2, (one) => (one.leaves[0].depth = 3)],
    [
      'an enclosure of what there is not',
      /unknown field “median”/,
      theorem2,
      (one) => (one.leaves[0].encloses.median = [0, 1]),
    ],
    ['more beside a trap', /it has an unknown field “bound”/, trap, (one) => (one.bound = 1)],
    ['a δ beside ω', /range has an unknown field/, trap, (one) => (one.range.delta = 0.1)],
    ['more in a start', /start has an unknown field/, trap, (one) => (one.start.tau = [1, 1])],
    ['more in a box', /boxes of layer 1 are malformed/, trap, (one) => (one.images[1][0].m = [0, 1])],
    ['another verdict', /not “proved”/, trap, (one) => (one.verdict = 'unknown')],
    ['no layers at all', /not one list of boxes/, trap, (one) => Object.assign(one, { layers: -1, images: [] })],
    ['a statement there is not', /no such statement/, trap, (one) => (one.statement = 'exit')],
  ])('rejects %s', (_, words, make, change) => {
    const one = JSON.parse(JSON.stringify(make())).certificates[0];
    change(one);
    const { status, said } = check(JSON.stringify({ certificates: [one] }));
    expect(said).toMatch(words);
    expect(status).toBe(1);
  });

  test('rejects a statement that is certified twice', () => {
    const [one] = trap().certificates;
    const { status, said } = check(JSON.stringify({ certificates: [one, one] }));
    expect(said).toContain('trap: rejected: the statement is certified twice.');
    expect(status).toBe(1);
  });

  test('cannot read what is no file of certificates', () => {
    for (const text of [
      '',
      '{"certificates":[]}',
      '{"certificates":[{"a":1,"a":2}]}',
      '{"certificates":[1e-400]}',
      '{"certificates":[{"statement":"trap"}],"by":"me"}',
      '[-0]',
      ...['0x1', '01', '1.', '-.5', '1e', '.5', '+1', '-', '1e+'].map((number) => `{"certificates":[${number}]}`),
    ])
      expect(check(text)).toMatchObject({ status: 2, said: expect.stringMatching(/^The file cannot be read: /) });
  });
});

function theorem2() {
  return certificateFile([certify(statementOf('theorem2'))]);
}

function trap() {
  const statement = sequenceStatements[0]!;
  return certificateFile([], [{ ...proveSequence(statement), statement: statement.id }]);
}
