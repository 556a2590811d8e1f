// Judges the quadrature of src/proof by moments of 50 digits: node scripts/run.mjs scripts/judgeMoments.ts FILE…
// The files are made by src/reference/make_quadrature.py. Exits with 1 if a moment lies outside its enclosure.
import { readFileSync } from 'node:fs';
import { parseFormula } from '../src/formula';
import { type Interval, point } from '../src/proof/intervals/interval';
import type { JetSource } from '../src/proof/quadrature/Jet';
import { quadratureJet } from '../src/proof/quadrature/quadratureJet';

type Pair = readonly [high: number, low: number];
interface Reference {
  readonly formula: string;
  readonly m: number;
  readonly s: number;
  readonly mean: readonly Pair[];
  readonly square: readonly Pair[];
}

const constants = { lambda: point(1.25), alpha: point(1.5), beta: point(0.125) };
const sources = new Map<string, JetSource>();

function sourceOf(text: string): JetSource {
  const known = sources.get(text);
  if (known) return known;
  const read = parseFormula(text);
  if (!('formula' in read)) throw new Error(`${text}: ${read.problem}`);
  const source = quadratureJet(read.formula.tree, constants);
  sources.set(text, source);
  return source;
}

/** The references are right to about 50 digits absolutely: what is smaller than that says nothing. */
const floor = 1e-45;
const holds = ({ lo, hi }: Interval, [high, low]: Pair) =>
  (lo < high || (lo === high && low >= 0) || lo <= floor) && (high < hi || (high === hi && low <= 0) || hi >= -floor);

let judged = 0;
let outside = 0;
const widths: number[] = [];
for (const file of process.argv.slice(2))
  for (const { formula, m, s, mean, square } of JSON.parse(readFileSync(file, 'utf8')) as readonly Reference[]) {
    const jet = sourceOf(formula).jet(m, s);
    for (const [name, references, found] of [
      ['E f', mean, jet.mean],
      ['E f²', square, jet.square],
    ] as const)
      for (const [k, reference] of references.entries()) {
        const enclosure = found[k]!;
        judged++;
        if (Math.abs(reference[0]) > 1e-20 && k === 0)
          widths.push((enclosure.hi - enclosure.lo) / Math.abs(reference[0]));
        if (holds(enclosure, reference)) continue;
        outside++;
        console.log(
          `${formula} at (${m}, ${s}), ∂${k} ${name}: ${reference} outside [${enclosure.lo}, ${enclosure.hi}]`,
        );
      }
  }
widths.sort((a, b) => a - b);
const share = (part: number) => widths[Math.floor(part * (widths.length - 1))]?.toExponential(1);
console.log(`${judged} moments of ${sources.size} functions judged, ${outside} outside.`);
console.log(
  `Relative widths of E f and E f²: median ${share(0.5)}, nine tenths below ${share(0.9)}, largest ${share(1)}.`,
);
if (outside > 0) process.exitCode = 1;
