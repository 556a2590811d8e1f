import type { Side } from '../moments/domain';
import { numberAltered } from './canonicalNumbers';

/** A proof as the page exports it: the table of its boxes, with what is claimed. */
export interface ExportedProof {
  readonly statement: string;
  readonly verdict: string;
  readonly bound: number;
  readonly domain: Readonly<Record<'mu' | 'nu' | 'omega' | 'tau', Side>>;
  /** Left out where the paper's own is meant. */
  readonly lambda?: number;
  readonly alpha?: number;
  /** Per box: m from, m to, s from, s to, the bound there. */
  readonly boxes: readonly (readonly number[])[];
}

type Row = Readonly<Record<string, unknown>>;

const boxColumns = ['m_from', 'm_to', 's_from', 's_to', 'bound'];
const sides = ['mu', 'nu', 'omega', 'tau'] as const;

/** True for a text that is a table of the page rather than a certificate file. */
export function isProofTable(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"moment-map table"/.test(text) || /^[a-z_ ]+(,[a-z_ ]+)+\r?\n/.test(text);
}

/**
 * Reads the page's export of one proof: the JSON file of its boxes, which also says what is claimed, or the two CSV files
 * of the claim and of the boxes, in either order. Throws a SyntaxError of one sentence where they are not that.
 */
export function readProofTables(texts: readonly string[]): ExportedProof {
  const json = texts.filter((text) => text.trimStart().startsWith('{'));
  if (json.length > 0) return readJson(json);
  const tables = texts.map(readCsv);
  const claim = tables.find(([row]) => row !== undefined && 'claim' in row)?.[0];
  const boxes = tables.find(([row]) => row !== undefined && 'm_from' in row);
  if (!claim || !boxes) throw new SyntaxError('As CSV a proof is two files: the claim and the boxes of the proof.');
  const side = (name: string): Side => [number(claim[`${name}_from`]), number(claim[`${name}_to`])];
  return {
    ...{ statement: String(claim.statement), verdict: String(claim.verdict), bound: number(claim.bound) },
    domain: { mu: side('mu'), nu: side('nu'), omega: side('omega'), tau: side('tau') },
    ...weightsOf(claim),
    boxes: boxes.map(boxOf),
  };
}

function readJson(texts: readonly string[]): ExportedProof {
  for (const text of texts) {
    const altered = numberAltered(text);
    if (altered !== null)
      throw new SyntaxError(
        `${altered} is not canonical: a number must be written with the digits of the double it stands for.`,
      );
    let data: {
      readonly table?: unknown;
      readonly parameters?: Row & { readonly proof?: Row };
      readonly rows?: unknown;
    };
    try {
      data = JSON.parse(text);
    } catch {
      throw new SyntaxError('The file is not JSON.');
    }
    if (typeof data.table !== 'string' || !data.table.startsWith('boxes-')) continue;
    const { parameters, rows } = data;
    const proof = parameters?.proof;
    if (!proof || !Array.isArray(rows)) throw new SyntaxError('The file does not say what its boxes are to prove.');
    const side = (name: (typeof sides)[number]): Side => {
      const ends = proof[name];
      if (!Array.isArray(ends) || ends.length !== 2) throw new SyntaxError(`“${name}” of the proof is not a range.`);
      return [number(ends[0]), number(ends[1])];
    };
    return {
      ...{ statement: String(proof.statement), verdict: String(proof.verdict), bound: number(proof.bound) },
      domain: { mu: side('mu'), nu: side('nu'), omega: side('omega'), tau: side('tau') },
      ...weightsOf(parameters ?? {}),
      boxes: rows.map(boxOf),
    };
  }
  throw new SyntaxError('Of the page’s tables only that of the boxes of a proof can be checked.');
}

function weightsOf(row: Row): { readonly lambda?: number; readonly alpha?: number } {
  const given = (name: 'lambda' | 'alpha') => (row[`${name}_of`] === 'paper' ? {} : { [name]: number(row[name]) });
  return { ...given('lambda'), ...given('alpha') };
}

function boxOf(row: Row): readonly number[] {
  const box = boxColumns.map((name) => number(row[name]));
  if (box[0]! > box[1]! || box[2]! > box[3]!) throw new SyntaxError('A box of the proof runs backwards.');
  return box;
}

function number(value: unknown): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) throw new SyntaxError(`“${value}” is not a number.`);
  return read;
}

/** The rows of a CSV text by the names of its first line; fields may be quoted. */
function readCsv(text: string): readonly Row[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') lines.push([]);
  }
  const [names = [], ...rows] = lines.filter((line) => line.length > 1);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
