// Judges the quadrature of src/proof by moments of 50 digits: node scripts/run.mjs scripts/judgeMoments.ts FILE…
// The files are made by src/reference/make_quadrature.py. Exits with 1 if a moment lies outside its enclosure.
import { readFileSync } from 'node:fs';
import { holds, type MomentReference, sourceOf } from '../src/reference/momentReference';

let judged = 0;
let outside = 0;
const functions = new Set<string>();
const widths: number[] = [];
for (const file of process.argv.slice(2))
  for (const { formula, m, s, mean, square } of JSON.parse(readFileSync(file, 'utf8')) as readonly MomentReference[]) {
    functions.add(formula);
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
console.log(`${judged} moments of ${functions.size} functions judged, ${outside} outside.`);
console.log(
  `Relative widths of E f and E f²: median ${share(0.5)}, nine tenths below ${share(0.9)}, largest ${share(1)}.`,
);
if (outside > 0) process.exitCode = 1;
