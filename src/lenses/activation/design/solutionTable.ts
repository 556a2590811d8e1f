import { type Content, shownTable, type Table } from '../../../export/tables/Table';
import { figure, letter, say, styled, type Text } from '../../../export/tables/Text';
import type { Solution } from '../../../math';
import type { Complex } from '../../../math/types';
import { goneAtOnce, halving } from '../../../pieces/fields/halving';
import { besideOne } from '../../../pieces/table/besideOne';
import { isPapers } from '../../../state/layerOf';
import { pointKind } from '../../../words/pointKind';
import type { SolveResult } from '../../../worker/design/designMessages';

/** Every λ and α that keep a target fixed, side by side, with what kind of fixed point it is then. */
export function solutionTable({ solutions, box, request }: Pick<SolveResult, 'solutions' | 'box' | 'request'>): Table {
  const several = solutions.length > 1;
  // The proofs speak of one unit without bias and skip.
  const boxed = isPapers(request) && solutions.some(({ admissible, kind }) => admissible && kind === 'attracting');
  return shownTable(
    several ? 'Two solutions' : 'The solution',
    [
      { heading: '', head: true },
      ...(several ? ['first', 'second'] : ['']).map((heading) => ({ heading, right: true }) as const),
    ],
    [
      ...rows.map(({ head, cell }): Content[] => [head, ...solutions.map(cell)]),
      ...(boxed ? [[boxHead, ...solutions.map(({ admissible }) => (admissible ? boxText(box) : 'not tried'))]] : []),
    ],
  );
}

const rateOf = ({ eigenvalues: [{ re, im }] }: Solution) => Math.hypot(re, im);

const rows: readonly { readonly head: Text; readonly cell: (solution: Solution) => Text }[] = [
  { head: say`${letter('λ')}, scale`, cell: ({ lambda }) => figure(lambda, { digits: 7 }) },
  { head: say`${letter('α')}, depth`, cell: ({ alpha }) => figure(alpha, { digits: 7 }) },
  {
    head: 'kind',
    cell: (solution) => say`${{ mark: 'kind', of: solution.kind }} ${pointKind(solution)}`,
  },
  { head: 'eigenvalues of H', cell: ({ eigenvalues }) => pair(eigenvalues) },
  { head: 'a small error', cell: fading },
  { head: 'norm of H', cell: ({ norm }) => figure(norm, { digits: 6 }) },
  { head: 'admissible', cell: ({ admissible }) => (admissible ? 'yes' : 'no, α is negative') },
];

const boxHead = say`box [${letter('μ*')} ± ${letter('k')}√${letter('ν*')}] × [${letter('ν*')}(1 ± ${letter('k')})] that contracts to it`;

/** The size of the certified box; null while it is in work. */
function boxText(size: number | null): Text {
  if (size === null) return styled('muted', 'in work');
  if (size === 0) return 'none certified';
  return say`${letter('k')} = ${figure(size, { digits: 3 })} ${{ verdict: 'proved' }}`;
}

function fading(solution: Solution): Text {
  const rate = rateOf(solution);
  if (solution.marginal) return 'neither fades nor grows at first';
  if (rate >= 1) return say`grows × ${figure(rate, { digits: besideOne(rate, 4) })} a layer`;
  if (goneAtOnce(rate)) return 'is gone after two layers';
  return say`halves every ${figure(halving(rate), { digits: 3 })} layers`;
}

function pair([first, second]: readonly [Complex, Complex]): Text {
  if (first.im !== 0) return say`${first.re} ± ${Math.abs(first.im)} i`;
  const format = { digits: 5, negligible: 1e-12 };
  return say`${figure(first.re, format)}, ${figure(second.re, format)}`;
}
