import type { CertificateFile } from './certificateFile';
import type { Quantity } from './Statement';

const sides = ['m', 's', 'omega', 'tau', 'mu', 'nu'] as const;
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

/** Reads a certificate file's text and checks its shape; throws a SyntaxError whose message is one sentence where it is malformed. */
export function readCertificateFile(text: string): CertificateFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SyntaxError('The file is not JSON.');
  }
  const certificates = fields(data, 'The file', ['certificates']).certificates;
  const list = array(certificates, '“certificates”');
  if (list.length === 0) throw new SyntaxError('The file holds no certificate.');
  list.forEach((entry, index) => {
    const where = `Certificate ${index + 1}`;
    const certificate = fields(entry, where, ['statement', 'verdict', 'bound', 'domain', 'leaves']);
    for (const name of ['statement', 'verdict'] as const) {
      if (typeof certificate[name] !== 'string') throw new SyntaxError(`${where}: “${name}” is not a text.`);
    }
    if (!Number.isFinite(certificate.bound)) throw new SyntaxError(`${where}: “bound” is not a number.`);
    const domain = fields(certificate.domain, `${where}: “domain”`, sides);
    for (const side of sides) range(domain[side], `${where}: “${side}” of the domain`);
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
  return data as CertificateFile;
}

type Fields<Name extends string> = { readonly [name in Name]: unknown };

function fields<Name extends string>(value: unknown, what: string, names: readonly Name[]): Fields<Name> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError(`${what} is not an object.`);
  const record = value as Fields<Name>;
  for (const name of names) if (!(name in record)) throw new SyntaxError(`${what} has no “${name}”.`);
  for (const name of Object.keys(record)) {
    if (!(names as readonly string[]).includes(name)) throw new SyntaxError(`${what} has an unknown field “${name}”.`);
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
