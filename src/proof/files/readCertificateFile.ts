import type { Quantity } from '../statements/Statement';
import { numberAltered } from './canonicalNumbers';
import type { CertificateFile } from './certificateFile';

const sides = ['m', 's', 'omega', 'tau'] as const;
/** What a domain may say beside: the statement's name says it too. */
const moreSides = ['mu', 'nu'] as const;
const quantities: readonly Quantity[] = [
  'mean',
  'variance',
  'secondMoment',
  'meanByM',
  'meanByS',
  'varianceByM',
  'varianceByS',
  'sigma',
];

/**
 * Reads a certificate file's text and checks its shape;
 * throws a SyntaxError whose message is one sentence where it is malformed.
 */
export function readCertificateFile(text: string): CertificateFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SyntaxError('The file is not JSON.');
  }
  const altered = numberAltered(text);
  if (altered !== null)
    throw new SyntaxError(
      `${altered} is not canonical: a number must be written with the digits of the double it stands for.`,
    );
  const certificates = fields(data, 'The file', ['certificates']).certificates;
  const list = array(certificates, '“certificates”');
  if (list.length === 0) throw new SyntaxError('The file holds no certificate.');
  list.forEach((entry, index) => {
    const where = `Certificate ${index + 1}`;
    if (typeof entry === 'object' && entry !== null && 'images' in entry) {
      readSequence(entry, where);
      return;
    }
    const certificate = fields(entry, where, ['statement', 'verdict', 'bound', 'domain', 'leaves']);
    for (const name of ['statement', 'verdict'] as const) {
      if (typeof certificate[name] !== 'string') throw new SyntaxError(`${where}: “${name}” is not a text.`);
    }
    if (!Number.isFinite(certificate.bound)) throw new SyntaxError(`${where}: “bound” is not a number.`);
    const domain = fields(certificate.domain, `${where}: “domain”`, sides, moreSides);
    for (const side of Object.keys(domain) as (keyof typeof domain)[])
      range(domain[side], `${where}: “${side}” of the domain`);
    array(certificate.leaves, `${where}: “leaves”`).forEach((item, number) => {
      const place = `${where}, leaf ${number + 1}`;
      const leaf = fields(item, place, ['m', 's', 'encloses']);
      range(leaf.m, `${place}: “m”`);
      range(leaf.s, `${place}: “s”`);
      if (typeof leaf.encloses !== 'object' || leaf.encloses === null)
        throw new SyntaxError(`${place}: “encloses” is not an object.`);
      for (const [name, ends] of Object.entries(leaf.encloses)) {
        if (!quantities.some((quantity) => quantity === name))
          throw new SyntaxError(`${place} encloses an unknown “${name}”.`);
        range(ends, `${place}: “${name}”`);
      }
    });
  });
  if (fieldsWritten(text) !== fieldsRead(data)) throw new SyntaxError('A field is written twice in one place.');
  return data as CertificateFile;
}

/** A certificate about any weights in every layer. */
function readSequence(entry: unknown, where: string): void {
  const names = ['statement', 'range', 'start', 'target', 'layers', 'images'] as const;
  const certificate = fields(entry, where, names, ['verdict']) as Fields<(typeof names)[number] | 'verdict'>;
  if (typeof certificate.statement !== 'string') throw new SyntaxError(`${where}: “statement” is not a text.`);
  if ('verdict' in certificate && typeof certificate.verdict !== 'string')
    throw new SyntaxError(`${where}: “verdict” is not a text.`);
  const rectangle = (value: unknown, what: string, sides: readonly [string, string] = ['mu', 'nu']) => {
    const record = fields(value, what, sides);
    for (const side of sides) range(record[side], `${what}: “${side}”`);
  };
  readWeights(certificate.range, `${where}: “range”`);
  rectangle(certificate.start, `${where}: “start”`);
  rectangle(certificate.target, `${where}: “target”`);
  if (!Number.isInteger(certificate.layers) || Number(certificate.layers) < 0)
    throw new SyntaxError(`${where}: “layers” is not a number of layers.`);
  array(certificate.images, `${where}: “images”`).forEach((cells, layer) => {
    array(cells, `${where}: “images” of layer ${layer}`).forEach((cell, index) => {
      rectangle(cell, `${where}, layer ${layer}, box ${index + 1}`);
    });
  });
}

/** A range of weights: of ω and τ, or for populations δ and a range of τ. */
function readWeights(value: unknown, what: string): void {
  const isPopulation = typeof value === 'object' && value !== null && 'delta' in value;
  const record = fields(value, what, [isPopulation ? 'delta' : 'omega', 'tau']);
  range(record.tau, `${what}: “tau”`);
  if (!isPopulation) range(record.omega, `${what}: “omega”`);
  else if (!Number.isFinite(record.delta)) throw new SyntaxError(`${what}: “delta” is not a number.`);
}

/**
 * How many strings of a JSON text name a field. JSON.parse keeps the last of two fields of one name and says nothing.
 */
function fieldsWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count++;
  return count;
}

function fieldsRead(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, part) => sum + fieldsRead(part), own);
}

type Fields<Name extends string> = { readonly [name in Name]: unknown };

function fields<Name extends string>(
  value: unknown,
  what: string,
  names: readonly Name[],
  more: readonly string[] = [],
): Fields<Name> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError(`${what} is not an object.`);
  const record = value as Fields<Name>;
  for (const name of names) if (!(name in record)) throw new SyntaxError(`${what} has no “${name}”.`);
  for (const name of Object.keys(record)) {
    if (![...names, ...more].includes(name)) throw new SyntaxError(`${what} has an unknown field “${name}”.`);
  }
  return record;
}

function array(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new SyntaxError(`${what} is not a list.`);
  return value;
}

function range(value: unknown, what: string): void {
  const good = Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
  if (!good || value[0] > value[1]) throw new SyntaxError(`${what} is not a range [lo, hi] of two numbers.`);
}
