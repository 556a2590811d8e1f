import { expect, test } from 'vitest';
import { pieceOf, registryName } from './pieceOf.ts';
import { createRegistry, type Exports } from './registry.ts';

/** The exports of the last of these chunks, each made a piece. */
function runOf(...chunks: readonly (readonly [fileName: string, code: string])[]): Exports {
  const registry = createRegistry({ addEventListener: () => {}, readyState: 'complete' } as unknown as Document);
  for (const [place, [fileName, code]] of chunks.entries())
    new Function(registryName, `"use strict";${pieceOf({ fileName, code }, place % 2 === 0)}`)(registry);
  return registry.run(chunks.at(-1)![0]);
}

test('imports and exports keep their names, and an export is read as it is now', () => {
  const { t, count } = runOf(
    ['a-1.js', 'let n=0;function up(){n++}export{up as a,n as "b c"};'],
    [
      'b-2.js',
      'import{a as e}from"./a-1.js";import"./a-1.js";let k=0;const next=()=>{e();k++};export{next as t,k as count};',
    ],
  ) as { t: () => void; count: number };
  expect(count).toBe(0);
  t();
  const again = runOf(['a-1.js', 'let n=0;const up=()=>{n++};export{up as a,n as b};']) as { a(): void; b: number };
  again.a();
  expect(again.b).toBe(1);
});

test('only what is given another value later is read anew each time', () => {
  const code = 'let n=0;var m=1;const up=()=>{n++,[m]=[2]};function f(n){n=1}export{n as a,m,up,f as b};';
  const piece = pieceOf({ fileName: 'a.js', code }, false);
  expect(piece).toContain('{get a(){return n},get m(){return m},up,b:f}');
  expect(pieceOf({ fileName: 'b.js', code: 'import{up,b as c}from"./a.js";' }, false)).toContain(
    'function([{up,b:c}]){',
  );
});

test('what is imported later is a piece that is loaded', async () => {
  const { later } = runOf(
    ['a.js', 'export{};const x=1;export{x as one};'],
    ['b.js', 'const f=()=>import(`./a.js`);export{f as later};'],
  );
  expect(await (later as () => Promise<Exports>)()).toHaveProperty('one', 1);
});

test('what a piece cannot have is refused while the page is built', () => {
  expect(() => pieceOf({ fileName: 'a.js', code: 'export const a=import.meta.url;' }, false)).toThrow();
  expect(() => pieceOf({ fileName: 'a.js', code: 'const a=import.meta.url;' }, false)).toThrow('import.meta');
  expect(() => pieceOf({ fileName: 'a.js', code: 'import a from"./b.js";' }, false)).toThrow('ImportDefaultSpecifier');
  expect(() => pieceOf({ fileName: 'a.js', code: 'export default 1;' }, false)).toThrow('ExportDefaultDeclaration');
  expect(() => pieceOf({ fileName: 'a.js', code: 'import(window.name);' }, false)).toThrow('names no chunk');
});
