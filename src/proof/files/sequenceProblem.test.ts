import { expect, test } from 'vitest';
import { proveSequence } from '../sequences/proveSequence';
import { sequenceStatements } from '../statements/sequences';
import { certificateFile } from './certificateFile';
import { checkCertificates } from './checkCertificates';

type Pair = [number, number];
interface Filed {
  statement: string;
  verdict?: string;
  range: Record<string, Pair> & { delta?: number };
  start: Record<string, Pair>;
  target: Record<string, Pair>;
  layers: number;
  images: { mu: Pair; nu: Pair }[][];
}

// The wide attractor differs from the other in numbers only, and takes the checker seconds.
const checked = sequenceStatements.filter(({ id }) => id !== 'attractor.wide');
const made = checked.map((statement) => ({ ...proveSequence(statement), statement: statement.id }));
const text = JSON.stringify(certificateFile([], made));

function problemAfter(id: string, change: (certificate: Filed) => void): string | null {
  const one = JSON.parse(text).certificates.find(({ statement }: Filed) => statement === id) as Filed;
  change(one);
  const [check] = checkCertificates(JSON.stringify({ certificates: [one] }));
  return check!.problem;
}

test('the certificates of all statements about any weights are verified', () => {
  expect(checkCertificates(text).map(({ statement, problem }) => [statement, problem])).toEqual(
    checked.map(({ id }) => [id, null]),
  );
});

test('a certificate has exactly its fields; the verdict may be left out', () => {
  const [first] = JSON.parse(text).certificates;
  expect(Object.keys(first)).toEqual(['statement', 'verdict', 'range', 'start', 'target', 'layers', 'images']);
  expect(
    problemAfter('entry', (one) => {
      delete one.verdict;
    }),
  ).toBeNull();
});

test.each<[string, string, RegExp, (one: Filed) => void]>([
  ['the range of ω', 'entry', /omega of the range/, (one) => (one.range.omega![1] = 0.05)],
  ['the range of τ', 'trap', /tau of the range/, (one) => (one.range.tau![0] = 1)],
  ['δ', 'trap.population', /delta of the range is 0.05/, (one) => (one.range.delta = 0.05)],
  [
    'ω in place of δ',
    'trap.population',
    /The range has no delta/,
    (one) => (one.range = { omega: [-0.1, 0.1], tau: one.range.tau! }),
  ],
  ['the start', 'entry', /nu of the start/, (one) => (one.start.nu![0] = 0.5)],
  ['the target', 'entry.wide', /mu of the target/, (one) => (one.target.mu![1] = 0.3)],
  ['the number of layers', 'entry', /lists of boxes/, (one) => (one.layers = 24)],
  ['the verdict', 'trap', /nothing to verify/, (one) => (one.verdict = 'refuted')],
  ['the statement', 'entry', /of the (range|target)/, (one) => (one.statement = 'entry.wide')],
  ['the statement’s kind', 'entry', /A trap is shown|of the start/, (one) => (one.statement = 'trap')],
  ['a statement with leaves', 'entry', /not shown by images/, (one) => (one.statement = 'theorem2')],
  ['a statement there is not', 'entry', /There is no statement/, (one) => (one.statement = 'exit')],
  [
    'a layer left out',
    'entry',
    /not shown to lie/,
    (one) => {
      one.images.splice(3, 1);
      one.layers = 24;
    },
  ],
  ['the first layer', 'entry', /do not cover the start/, (one) => (one.images[0]![0]!.mu[1] = 0.9)],
  ['a box made smaller', 'entry', /Layer 4, box 1.*layer 5/, (one) => (one.images[5]![0]!.nu[0] *= 1.001)],
  ['a box made larger', 'entry', /Layer 5, box 1.*layer 6/, (one) => (one.images[5]![0]!.nu[1] *= 1.01)],
  [
    'the last box outside the target',
    'entry',
    /does not lie in the target/,
    (one) => (one.images.at(-1)![0]!.mu[1] = 0.11),
  ],
  ['no boxes in a layer', 'entry', /Layer 2 has no boxes/, (one) => (one.images[2] = [])],
  ['a negative ν', 'entry', /below 0/, (one) => (one.images[2]![0]!.nu[0] = -1)],
  [
    'a trap in two layers',
    'trap',
    /shown by one layer/,
    (one) => {
      one.images.push(one.images[1]!);
      one.layers = 2;
    },
  ],
  [
    'strips left out',
    'attractor',
    /not shown to lie/,
    (one) => one.images.find((cells) => cells.length > 9)!.splice(4, 5),
  ],
])('a certificate with %s altered is refused', (_, id, sentence, change) => {
  expect(problemAfter(id, change)).toMatch(sentence);
});

test('an attractor whose last layer can still be left is refused', () => {
  expect(
    problemAfter('attractor', (one) => {
      one.layers = 26;
      one.images = one.images.slice(0, 27);
      // As an entry this would do: what is there lies in the target.
      one.images[26] = one.images[26]!.filter(() => true);
      one.images[26]![0]!.mu = [0.0999, 0.1];
      one.images[26]!.push(...one.images[25]!);
    }),
  ).not.toBeNull();
});

test.each([
  ['"range":', '"rang":', 'no “range”'],
  ['"layers":25', '"layers":2.5', 'not a number of layers'],
  ['"layers":25', '"layers":25,"magic":1', 'unknown field “magic”'],
  ['"omega":[', '"omega":[null,', 'not a range'],
  ['"images":[[{', '"images":[{', 'not'],
  ['"start":{"mu":[-1,1]', '"start":{"mu":[-1,1],"mu":[-1,1]', 'written twice'],
])('a malformed certificate gives one sentence (%s)', (from, to, part) => {
  const one = JSON.stringify({ certificates: [JSON.parse(text).certificates[1]] });
  expect(() => checkCertificates(one.replace(from, to))).toThrow(part);
});

test('of populations a file has δ in place of ω', () => {
  const one = JSON.parse(text).certificates.find(({ statement }: Filed) => statement === 'entry.population');
  expect(one.range).toEqual({ delta: 0.1, tau: [0.95, 1.1] });
});
