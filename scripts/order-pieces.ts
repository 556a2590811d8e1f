// node scripts/run.mjs scripts/order-pieces.ts [SECONDS]: looks for an order of the built page's pieces in which it weighs less, by
// moving one piece after the other, and writes it where the next build reads it.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const seconds = Number(process.argv[2] ?? 300);
const orderFile = 'scripts/vite/onePage/order.json';
const html = readFileSync('dist/index.html', 'utf8');
const beginning = /(?<=\n|>)(?=pieces\.(?:define|run)\()/;

/** What stands between script elements, and each element's pieces. */
const parts = html.split(/(?<=<script[^>]*>)|(?=<\/script>)/).map((part) => part.split(beginning));
const weight = (all: readonly (readonly string[])[]) =>
  gzipSync(all.map((pieces) => pieces.map((piece) => piece.trimEnd()).join('\n')).join('')).length;
const movable = (pieces: readonly string[]) => pieces.filter((piece) => piece.startsWith('pieces.define('));
const names = (pieces: readonly string[]) =>
  pieces.flatMap((piece) => /^pieces\.define\("([^"]+)"/.exec(piece)?.[1] ?? []);

// A small generator of numbers, so that the same page gives the same order.
let seed = 1;
const below = (count: number) => {
  seed = (seed * 48271) % 2147483647;
  return seed % count;
};
let found = parts;
let least = weight(found);
console.log(`${least} bytes`);
const places = [...parts.keys()].filter((at) => movable(parts[at]!).length > 1);
for (const end = Date.now() + 1000 * seconds; Date.now() < end; ) {
  const at = places[below(places.length)]!;
  const pieces = movable(found[at]!);
  const rest = found[at]!.filter((piece) => !pieces.includes(piece));
  const [moved] = pieces.splice(below(pieces.length), 1);
  pieces.splice(below(pieces.length + 1), 0, moved!);
  // What begins an element stands before its pieces, and what runs one behind them.
  const first = rest.filter((piece) => !piece.startsWith('pieces.run('));
  pieces.unshift(...first);
  pieces.push(...rest.filter((piece) => !first.includes(piece)));
  const next = found.map((part, k) => (k === at ? pieces : part));
  const its = weight(next);
  if (its >= least) continue;
  [found, least] = [next, its];
  console.log(`${least} bytes`);
}
writeFileSync(orderFile, `${JSON.stringify(found.flatMap(names), null, 2)}\n`);
