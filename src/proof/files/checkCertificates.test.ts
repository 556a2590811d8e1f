import { expect, test } from 'vitest';
import { interval } from '../intervals/interval';
import { above, below } from '../intervals/rounding';
import { reduce } from '../moments/domain';
import { enclose } from '../moments/moments';
import { weightsOf } from '../moments/Weights';
import { certify } from '../search/certify';
import { leafOf } from '../search/leafOf';
import { statements } from '../statements/statements';
import { certificateFile } from './certificateFile';
import { checkCertificates } from './checkCertificates';
import { tilingProblem } from './tiling';

type Pair = [number, number];
interface Editable {
  certificates: {
    statement: string;
    verdict: string;
    bound: number;
    domain: Record<string, Pair>;
    leaves: { m: Pair; s: Pair; encloses: Record<string, Pair> }[];
  }[];
}

const text = JSON.stringify(certificateFile(statements.map((statement) => certify(statement))));

/** The sentences about a file after a change to the certificate of lemma12.H. */
function problemsAfter(change: (certificate: Editable['certificates'][number], file: Editable) => void): string[] {
  const file = JSON.parse(text) as Editable;
  change(file.certificates.find(({ statement }) => statement === 'lemma12.H')!, file);
  return checkCertificates(JSON.stringify(file)).flatMap(({ problem }) => (problem === null ? [] : [problem]));
}

test('an untouched file is verified, every certificate of it', () => {
  expect(problemsAfter(() => {})).toEqual([]);
  expect(checkCertificates(text)).toHaveLength(statements.length);
});

test.each<[string, RegExp, Parameters<typeof problemsAfter>[0]]>([
  ['a leaf removed', /No leaf covers/, ({ leaves }) => leaves.splice(7, 1)],
  [
    'a leaf shrunk by one double',
    /No leaf covers|overlap/,
    ({ leaves }) => {
      leaves[3]!.s[1] = below(leaves[3]!.s[1]);
    },
  ],
  ['a leaf doubled', /overlap/, ({ leaves }) => leaves.push(structuredClone(leaves[0]!))],
  [
    'a leaf grown over its neighbour',
    /overlap|leaves the domain/,
    ({ leaves }) => {
      leaves[5]!.m = [-0.01, 0.01];
    },
  ],
  [
    'a leaf outside the domain',
    /leaves the domain/,
    ({ leaves }) => {
      leaves[2]!.s[1] = 3;
    },
  ],
  [
    'a leaf without width',
    /no width/,
    ({ leaves }) => {
      leaves[2]!.s[1] = leaves[2]!.s[0];
    },
  ],
  [
    'the bound nudged down',
    /bound is/,
    (c) => {
      c.bound = below(c.bound);
    },
  ],
  [
    'the bound nudged up',
    /bound is/,
    (c) => {
      c.bound = above(c.bound);
    },
  ],
  [
    'an enclosure narrowed by one double',
    /is not what the leaf gives/,
    ({ leaves }) => {
      const e = leaves[4]!.encloses.varianceByS!;
      e[1] = below(e[1]);
    },
  ],
  [
    'an enclosure widened',
    /is not what the leaf gives/,
    ({ leaves }) => {
      leaves[4]!.encloses.sigma![1] = 2;
    },
  ],
  [
    'an enclosure left out',
    /the claim needs/,
    ({ leaves }) => {
      delete leaves[4]!.encloses.sigma;
    },
  ],
  [
    'an enclosure too many',
    /the claim needs/,
    ({ leaves }) => {
      leaves[4]!.encloses.mean = [-9, 9];
    },
  ],
  [
    'the verdict changed',
    /verdict/,
    (c) => {
      c.verdict = 'refuted';
    },
  ],
  [
    'the verdict unknown',
    /verdict/,
    (c) => {
      c.verdict = 'unknown';
    },
  ],
  [
    'a side of the domain changed',
    /domain’s tau/,
    (c) => {
      c.domain.tau![0] = 0.81;
    },
  ],
  [
    'the reduced domain shrunk',
    /domain’s s/,
    (c) => {
      c.domain.s![1] = 1.8;
    },
  ],
  [
    'another statement’s name',
    /domain’s|twice|There is no/,
    (c) => {
      c.statement = 'theorem16';
    },
  ],
  [
    'a name that is no statement',
    /There is no statement/,
    (c) => {
      c.statement = 'theorem99';
    },
  ],
  [
    'no leaves at all',
    /No leaf covers/,
    (c) => {
      c.leaves = [];
    },
  ],
  [
    'a certificate given twice',
    /twice/,
    (c, file) => {
      file.certificates.push(structuredClone(c));
    },
  ],
])('%s is rejected', (_what, sentence, change) => {
  const problems = problemsAfter(change);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join(' ')).toMatch(sentence);
});

test.each([
  ['', 'not JSON'],
  ['{"certificates": [', 'not JSON'],
  ['[]', 'not an object'],
  ['null', 'not an object'],
  ['{}', 'no “certificates”'],
  ['{"certificates": {}}', 'not a list'],
  ['{"certificates": []}', 'no certificate'],
  ['{"certificates": [3]}', 'not an object'],
  [text.replace('"bound":', '"bond":'), 'no “bound”'],
  [text.replace(/"m":\[[^\]]*\]/, '"m":[1]'), 'not a range'],
  [text.replace(/"m":\[[^\]]*\]/, '"m":[1,0]'), 'not a range'],
  [text.replace(/"m":\[[^\]]*\]/, '"m":[null,0]'), 'not a range'],
  [text.replace('"encloses":{', '"encloses":{"magic":[0,1],'), 'unknown “magic”'],
  [text.replace('"certificates"', '"extra":1,"certificates"'), 'unknown field “extra”'],
  [text.replace('"verdict":', '"bound":1,"verdict":'), 'written twice'],
  [text.replace('"leaves":', '"leaves":[],"leaves":'), 'written twice'],
  [text.replace(/"bound":[^,]*/, '"bound":1e999'), '1e999 is not canonical'],
  [text.replace(/"bound":[^,]*/, '"bound":1e-400'), '1e-400 is not canonical'],
  [text.replace(/"bound":[^,]*/, '"bound":-0'), '-0 is not canonical'],
  [text.replace(/"bound":[^,]*/, '"bound":-0.0e1'), '-0.0e1 is not canonical'],
  [text.replace(/"bound":[^,]*/, '"bound":0.10000000000000001'), '0.10000000000000001 is not canonical'],
  [text.replace(/"bound":[^,]*/, '"bound":null'), '“bound” is not a number'],
  [text.replace(/"bound":[^,]*/, '"bound":"0.99"'), '“bound” is not a number'],
  [text.replace('"tau":', '"t":'), 'no “tau”'],
  ['['.repeat(50_000) + ']'.repeat(50_000), 'not an object'],
])('malformed text gives one sentence (%#)', (malformed, part) => {
  expect(() => checkCertificates(malformed)).toThrow(SyntaxError);
  expect(() => checkCertificates(malformed)).toThrow(part);
});

test('another writing of the same digits is the same number, as other programs write it', () => {
  const rewritten = text
    .replace(/(?<=[[,:])(-?\d+)(?=[\],}])/g, '$1.0')
    .replace(/(?<=[[,:])-?0\.\d+(?=[\],}])/g, (number) => {
      const value = Number(number);
      return value === 0 ? number : value.toExponential();
    });
  expect(rewritten).not.toBe(text);
  expect(checkCertificates(rewritten).every(({ problem }) => problem === null)).toBe(true);
});

test('a domain that leaves out mu and nu, which the statement’s name fixes, is verified', () => {
  expect(
    problemsAfter(({ domain }) => {
      delete domain.mu;
      delete domain.nu;
    }),
  ).toEqual([]);
});

test('another tiling than the search’s is verified where its enclosures and bound are right: the checker follows no search', () => {
  const problems = problemsAfter((certificate) => {
    const statement = statements.find(({ id }) => id === 'lemma12.H')!;
    const reduced = reduce(statement.domain);
    const weights = weightsOf();
    const parts = ({ lo, hi }: { lo: number; hi: number }, n: number) =>
      Array.from({ length: n }, (_, i) => [
        lo + ((hi - lo) * i) / n,
        i + 1 === n ? hi : lo + ((hi - lo) * (i + 1)) / n,
      ]);
    const boxes = parts(reduced.box.m, 2).flatMap(([a, b]) =>
      parts(reduced.box.s, 600).map(([c, d]) => ({ m: interval(a!, b!), s: interval(c!, d!) })),
    );
    const made = boxes.map((box) => {
      const enclosure = enclose(box, weights);
      return {
        leaf: leafOf(statement, enclosure, box, reduced),
        worst: statement.worst(enclosure, box, reduced, weights),
      };
    });
    const pair = ({ lo, hi }: { lo: number; hi: number }): Pair => [lo, hi];
    certificate.bound = Math.max(...made.map(({ worst }) => worst));
    certificate.leaves = made.map(({ leaf }) => ({
      m: pair(leaf.m),
      s: pair(leaf.s),
      encloses: Object.fromEntries(Object.entries(leaf.encloses).map(([name, range]) => [name, pair(range)])),
    }));
  });
  expect(problems).toEqual([]);
});

test('fifty thousand leaves with as many different ends are no trouble', () => {
  const leaves = Array.from({ length: 50_000 }, (_, i) => ({
    m: interval(i * 1e-7, i * 1e-7 + 1e-5),
    s: interval(1 + i * 1e-7, 1 + i * 1e-7 + 1e-6),
  }));
  expect(tilingProblem({ m: interval(0, 1), s: interval(1, 2) }, leaves)).toMatch(/No leaf covers|overlap/);
});
