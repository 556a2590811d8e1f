import type { Side } from '../moments/domain';
import type { Cell } from '../moments/layer';
import type { Weights } from '../moments/Weights';
import { covers } from '../sequences/covers';
import { mapsInto } from '../sequences/mapsInto';
import { filed, isWithin, netInputs, shrunk, type Weighing, weighingOf, widened } from '../sequences/weightRange';
import type { SequenceStatement } from '../statements/SequenceStatement';
import { type FiledSequence, filedRange } from './certificateFile';

/** Evaluations for one box of one layer. */
const budget = 40_000;

/**
 * Null where a certificate about any weights in every layer shows its statement, else one sentence: range, start and
 * target are the statement's, the boxes of layer 0 cover the start, all that one layer can make of a layer's boxes lies
 * in the next one's, and the last ones lie in the target; an attractor's last boxes are also mapped into themselves.
 * Boxes larger than need be are no fault. Every number is taken as the decimal written and as the double read.
 */
export function sequenceProblem(
  { verdict, range, start, target, layers, images }: FiledSequence,
  statement: SequenceStatement,
  weights: Weights,
): string | null {
  if (verdict !== undefined && verdict !== 'proved')
    return `The verdict is “${verdict}”, not “proved”: there is nothing to verify.`;
  const given = { range, start, target };
  const expected = { range: filedRange(statement.range), start: statement.start, target: statement.target };
  for (const part of ['range', 'start', 'target'] as const) {
    for (const [name, side] of entriesOf(expected[part])) {
      const found = entriesOf(given[part]).find(([each]) => each === name)?.[1];
      if (found === undefined) return `The ${part} has no ${name}, the statement’s is ${shown(side)}.`;
      if (shown(found) !== shown(side))
        return `${name} of the ${part} is ${shown(found)}, the statement’s is ${shown(side)}.`;
    }
  }
  if (images.length !== layers + 1)
    return `For layers 0 to ${layers} there must be ${layers + 1} lists of boxes, not ${images.length}.`;
  if (statement.kind === 'trap' && layers !== 1) return `A trap is shown by one layer, not by ${layers}.`;
  const empty = images.findIndex((cells) => cells.length === 0);
  if (empty >= 0) return `Layer ${empty} has no boxes.`;
  const negative = images.findIndex((cells) => cells.some(({ nu }) => nu[0] < 0));
  if (negative >= 0) return `A box of layer ${negative} has ν below 0.`;
  const cells = images.map((list) => list.map(filed));
  if (!covers(cells[0]!, filed(start))) return 'The boxes of layer 0 do not cover the start.';
  const weighing = weighingOf(statement.range);
  for (let layer = 0; layer < layers; layer++) {
    const problem = leaving(cells[layer]!, cells[layer + 1]!, weighing, weights);
    if (problem !== null)
      return `Layer ${layer}, box ${problem + 1}: what one layer makes of it was not shown to lie in the boxes of layer ${layer + 1}.`;
  }
  const last = images.at(-1)!;
  const outside = last.findIndex((cell) => !isWithin(cell, target));
  if (outside >= 0) return `Box ${outside + 1} of the last layer does not lie in the target.`;
  if (statement.kind !== 'attractor') return null;
  const problem = leaving(cells.at(-1)!, cells.at(-1)!, weighing, weights);
  return problem === null
    ? null
    : `Box ${problem + 1} of the last layer: what one layer makes of it was not shown to stay in the last layer’s boxes.`;
}

const entriesOf = (part: object) => Object.entries(part) as readonly (readonly [string, number | Side])[];
const shown = (side: number | Side) => (typeof side === 'number' ? `${side}` : `[${side.join(', ')}]`);

/** The number of a cell whose image was not shown to lie in the others; null where there is none. */
function leaving(cells: readonly Cell[], others: readonly Cell[], weighing: Weighing, weights: Weights): number | null {
  const inside = others.map(shrunk);
  const index = cells.findIndex(
    (cell) => !mapsInto(netInputs(widened(cell), weighing), inside, weights, { left: budget }),
  );
  return index < 0 ? null : index;
}
