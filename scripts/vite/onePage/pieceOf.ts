import { parseAst } from 'vite';
import { scopesOf } from '../names/scopes.ts';

/** A part of the output, as JavaScript with imports and exports. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
}

/** What the page keeps its pieces in: `define` takes a piece, `load` runs one once it is there. */
export const registryName = 'pieces';

const ranLater = new RegExp(`\\b${registryName}\\.run\\(["'\`]([^"'\`]+)["'\`]\\)`, 'g');

/**
 * A chunk as a part of a classic script, in strict mode, that hands its code to the registry instead of running it.
 * Imports become the pieces that they name, run before; a dynamic import becomes a request to the registry; exports can
 * be read as they are now. Code that is run `atOnce` stands in parentheses: engines then compile it as they read it, and
 * not twice. A dynamic import of a chunk of `workers` hands out the text of its script. Pieces that the code runs by
 * itself, later, are named too (`calledLate`).
 */
export function pieceOf({ fileName, code }: Chunk, atOnce: boolean, workers: readonly string[] = []): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const needs: string[] = [];
  const taken: string[] = [];
  const exported: string[] = [];
  const program = parseAst(code);
  const scopes = scopesOf(program);
  const request = (name: string) =>
    `${registryName}.${workers.includes(name) ? 'script' : 'load'}(${JSON.stringify(name)})`;
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map((specifier) => {
        if (specifier.type !== 'ImportSpecifier') throw new Error(`${fileName} imports ${specifier.type}.`);
        return pair(nameOf(specifier.imported), specifier.local.name);
      });
      needs.push(pieceName(node.source.value));
      taken.push(names.length > 0 ? `{${names.join(',')}}` : '');
      edits.push({ ...placeOf(node), text: '' });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration && !node.source) {
      for (const { exported: name, local } of node.specifiers)
        exported.push(
          scopes.own.get(nameOf(local))?.changed
            ? `get ${nameOf(name)}(){return ${nameOf(local)}}`
            : pair(nameOf(name), nameOf(local)),
        );
      edits.push({ ...placeOf(node), text: '' });
    } else if (node.type.startsWith('Export')) throw new Error(`${fileName} has an ${node.type}.`);
  }
  // To look through a whole program takes a second.
  for (const { start, end, from } of /\bimport[(.]/.test(code) ? dynamicImports(program) : [])
    edits.push({ start, end, text: request(pieceName(from)) });
  let text = code;
  for (const { start, end, text: instead } of edits.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + instead + text.slice(end);
  const [name, list] = [pieceName(fileName), needs].map((value) => JSON.stringify(value));
  const given = taken.some(Boolean) ? `[${taken.join(',')}]` : '';
  const piece = `function(${given}){${text.trim()}\nreturn{${exported.join(',')}}}`;
  const late = [...text.matchAll(ranLater)].map(([, each]) => each);
  const more = late.length > 0 ? `,${JSON.stringify(late)}` : '';
  return `${registryName}.define(${name},${list},${atOnce ? `(${piece})` : piece}${more});`;
}

/** A chunk's name without folders, as in "./charts-1a2b3c.js". */
export function pieceName(file: string): string {
  return file.replace(/^.*\//, '');
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A property with its value, or what it is taken out to. */
const pair = (name: string, value: string) => (name === value ? name : `${name}:${value}`);

function placeOf(node: unknown): { readonly start: number; readonly end: number } {
  const { start, end } = node as Node;
  return { start, end };
}

function nameOf(name: { readonly type: string }): string {
  return name.type === 'Identifier'
    ? (name as unknown as { name: string }).name
    : JSON.stringify((name as unknown as { value: string }).value);
}

/** Every import() below a node. */
function* dynamicImports(node: unknown): Generator<{ start: number; end: number; from: string }> {
  if (Array.isArray(node)) for (const child of node) yield* dynamicImports(child);
  else if (node !== null && typeof node === 'object') {
    const { type, source } = node as {
      type?: string;
      source?: { value?: unknown; quasis?: { value: { cooked: string } }[] };
    };
    if (type === 'ImportExpression') {
      const from = source?.value ?? source?.quasis?.[0]?.value.cooked;
      if (typeof from !== 'string') throw new Error('A dynamic import names no chunk.');
      yield { ...placeOf(node), from };
    } else if (type === 'MetaProperty') throw new Error('A piece has no address of its own, as in import.meta.');
    else for (const child of Object.values(node)) yield* dynamicImports(child);
  }
}
