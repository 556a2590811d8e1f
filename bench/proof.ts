import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Certificate,
  certify,
  type Domain,
  proveSequence,
  sequenceStatements,
  statementOf,
  statements,
} from '../src/proof';
import type { Table } from './Table';

const sample = 1e7;

/** Certifying every statement, cold and warm; the grid search of Lemma 12 in C beside it; boxes as the domain grows. */
export async function proofBench(): Promise<Table[]> {
  const speed = certifying();
  return [speed.table, gridSearch(speed.lemma12), growing(), sequences()];
}

function certifying(): { table: Table; lemma12: number } {
  const cold = statements.map((statement) => certify(statement));
  const warm = statements.map(() => Infinity);
  for (let run = 0; run < 20; run++) {
    for (const [i, statement] of statements.entries()) warm[i] = Math.min(warm[i]!, certify(statement).elapsed);
  }
  const rows: (string | number)[][] = cold.map((c, i) => [
    c.statement,
    c.verdict,
    shown(c),
    c.boxes,
    c.leaves.length,
    c.elapsed,
    warm[i]!,
  ]);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  rows.push([
    'all',
    '',
    '',
    sum(cold.map((c) => c.boxes)),
    sum(cold.map((c) => c.leaves.length)),
    sum(cold.map((c) => c.elapsed)),
    sum(warm),
  ]);
  return {
    table: {
      title: 'Certifying the paper’s statements',
      note: 'Cold: first run of this process, in this order. Warm: best of 20 later runs.',
      columns: ['statement', 'verdict', 'bound', 'boxes', 'leaves', 'cold ms', 'warm ms'],
      rows,
    },
    lemma12: warm[statements.findIndex(({ id }) => id === 'lemma12.J')]!,
  };
}

/**
 * The C program's own numbers: points of the full grid, nanoseconds per point, largest value;
 * null where gcc is missing.
 */
function runGrid(): readonly [number, number, number] | null {
  const folder = mkdtempSync(join(tmpdir(), 'lemma12-'));
  try {
    const program = join(folder, 'lemma12');
    execFileSync('gcc', ['-O3', '-o', program, 'bench/lemma12.c', '-lm'], { stdio: 'ignore' });
    const [total, nanoseconds, largest] = execFileSync(program, [String(sample)], { encoding: 'utf8' })
      .split(' ')
      .map(Number);
    return [total!, nanoseconds!, largest!];
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function gridSearch(certificate: number): Table {
  const title = 'Lemma 12 (J): certificate against grid search';
  const columns = ['method', 'evaluations', 'ms', 'result', 'rigorous'];
  const grid = runGrid();
  if (!grid) return { title, note: 'Skipped: gcc is not installed here.', columns, rows: [] };
  const [total, nanoseconds, largest] = grid;
  const { boxes, bound } = certify(statementOf('lemma12.J'));
  const full = (total * nanoseconds) / 1e6;
  return {
    title,
    note: `The C program (gcc -O3, one thread) was timed on ${sample} points spread over the paper’s grid; the full grid is scaled from that. The full grid takes ${Math.round(full / certificate)} times as long as the certificate.`,
    columns,
    rows: [
      ['certificate, warm', boxes, certificate, `at most ${bound}`, 'yes'],
      ['C, measured part of the grid', sample, (sample * nanoseconds) / 1e6, `largest met ${largest}`, 'no'],
      ['C, full grid, scaled', total, full, 'not run', 'no'],
    ],
  };
}

/**
 * Six decimals as text, rounded so that what is shown is a bound too:
 * near 1 the table's four digits would say too little.
 */
function shown({ statement, verdict, bound }: Certificate): string {
  if (verdict === 'refuted') return bound.toFixed(6);
  const round = statementOf(statement).sense === 'below' ? Math.ceil : Math.floor;
  return (round(bound * 1e6) / 1e6).toFixed(6);
}

function growing(): Table {
  const changes: readonly (readonly [string, Partial<Domain>])[] = [
    ['the paper’s', {}],
    ['τ up to 1.26', { tau: [0.8, 1.26] }],
    ['τ up to 1.267', { tau: [0.8, 1.267] }],
    ['τ up to 1.5', { tau: [0.8, 1.5] }],
    ['|ω| up to 0.2', { omega: [-0.2, 0.2] }],
    ['|ω| up to 0.26', { omega: [-0.26, 0.26] }],
    ['|ω| up to 0.5', { omega: [-0.5, 0.5] }],
    ['|ω| up to 0.5, τ up to 1.1', { omega: [-0.5, 0.5], tau: [0.8, 1.1] }],
    ['|ω| up to 0.5, τ up to 1.5', { omega: [-0.5, 0.5], tau: [0.8, 1.5] }],
  ];
  const rows = (['lemma12.H', 'theorem16'] as const).flatMap((id) =>
    changes.map(([name, change]) => {
      const statement = statementOf(id);
      const domain = { ...statement.domain, ...change };
      const { boxes: few } = certify(statement, { domain, sharpness: Infinity });
      const certificate = certify(statement, { domain });
      const { verdict, boxes, depth, elapsed } = certificate;
      return [id, name, verdict, shown(certificate), few, boxes, depth, elapsed];
    }),
  );
  return {
    title: 'Boxes as the domain grows',
    note: 'To the claim: until it is shown. To a sharp bound: until the bound is within 0.1 % of its distance to 1. A refuted claim needs one point, no box; its bound is the value there.',
    columns: ['statement', 'domain', 'verdict', 'bound', 'boxes to the claim', 'to a sharp bound', 'depth', 'ms'],
    rows,
  };
}

/** Any weights in every layer: the statements, and entry from ever farther away. */
function sequences(): Table {
  const far = [
    { mu: [-1, 1], nu: [0.001, 100] },
    { mu: [-3, 3], nu: [1e-4, 1e3] },
    { mu: [-10, 10], nu: [1e-4, 1e4] },
  ] as const;
  const entries = sequenceStatements.filter(({ id }) => id === 'entry' || id === 'entry.wide');
  const asked = [
    ...sequenceStatements,
    ...far.flatMap((start) => entries.map((statement) => ({ ...statement, start }))),
  ];
  const rows = asked.map((question) => {
    const { verdict, layers, images, elapsed } = proveSequence(question);
    const { mu, nu } = question.start;
    return [
      question.id,
      `[${mu}] × [${nu}]`,
      verdict,
      layers,
      images.reduce((sum, cells) => sum + cells.length, 0),
      elapsed,
    ];
  });
  return {
    title: 'Any weights in every layer',
    note: 'Layers after which the claim holds; boxes written to the certificate. One run each.',
    columns: ['statement', 'start', 'verdict', 'layers', 'boxes', 'ms'],
    rows,
  };
}
