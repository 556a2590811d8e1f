import { quote, type Read } from '../address/readNumber';

/** Characters of the longest file that is read. */
export const longestFile = 2_000_000;
/** Far deeper than any file that people write by hand or with a program. */
const deepest = 40;

/** What a file of this page says of itself. */
export interface FileKind {
  /** What its first line says it is, and that in a sentence. */
  readonly format: string;
  readonly words: string;
  /** The version that this page writes. */
  readonly version: number;
  /** What else stands in it. */
  readonly keys: readonly string[];
}

/** The text of a file of that kind. */
export function writeJsonFile({ format, version }: FileKind, content: object): string {
  return `${JSON.stringify({ format, version, ...content }, null, 2)}\n`;
}

/**
 * The object that a file of that kind holds, or a clause that names the first key that is wrong and says why. Takes any
 * text and never throws.
 */
export function readJsonFile({ format, words, version, keys }: FileKind, text: string): Read<object> {
  if (text.length > longestFile)
    return { problem: `the file has more than ${longestFile} characters, the most that are read` };
  if (isDeep(text)) return { problem: `the file is nested more than ${deepest} deep` };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: text.trim() === '' ? 'the file is empty' : 'the file is not JSON, or has been cut off' };
  }
  if (!isObject(parsed) || own(parsed, 'format') !== format)
    return { problem: `format: the file does not say that it holds ${words} of Moment Map` };
  const written = own(parsed, 'version');
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1)
    return { problem: `version: ${shown(written)} is not a version` };
  if (written > version)
    return { problem: `version: the file is of version ${written} and this page reads version ${version}` };
  const stray = strayKey(parsed, ['format', 'version', ...keys]);
  if (stray !== undefined) return { problem: `${stray}: a file of ${words} has no such key` };
  return { value: parsed };
}

/** True for brackets so deep that `JSON.parse` would take a second for them; those in quotes do not count. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at]!;
    if (sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign)) depth -= 1;
  }
  return depth > deepest;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of the object's own, never of its prototype. */
export function own(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

/** The first key of an object that is not known, fit for a sentence. */
export function strayKey(object: object, known: readonly string[]): string | undefined {
  const stray = Object.keys(object).find((key) => !known.includes(key));
  return stray === undefined ? undefined : quote(stray);
}

/** A value of unknown origin as a sentence may call it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'what is missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : quote(String(value));
}
