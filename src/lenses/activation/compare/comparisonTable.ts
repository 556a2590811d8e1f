import { type Content, shownTable, type Table } from '../../../export/tables/Table';
import { figure, letter, type Mark, say, styled, type Text } from '../../../export/tables/Text';
import type { Outcome } from '../../../math/types';
import { pointKind } from '../../../words/pointKind';
import type { ComparedMap, Comparison } from '../../../worker/activation/compareMessages';

/** An activation with its name and what it does; undefined while this is in work. */
export interface ComparedColumn {
  readonly name: string;
  readonly map: Comparison | undefined;
}

/** What each activation does in the same layer, side by side. */
export function comparisonTable(columns: readonly ComparedColumn[]): Table {
  return shownTable(
    'Comparison',
    [
      { heading: '', head: true },
      ...columns.map(({ name }, of) => ({ heading: [curve(of), ' ', name], right: true }) as const),
    ],
    rows.map(({ head, cell }): Content[] => [
      head,
      ...columns.map(({ map }) => (isMap(map) ? cell(map) : absent(map))),
    ]),
  );
}

const curve = (of: number): Mark => ({ mark: 'curve', of });
const isMap = (map: Comparison | undefined): map is ComparedMap => map !== undefined && !('problem' in map);
const absent = (map: Comparison | undefined) => (map ? 'no function' : 'in work');

const kinds = { attracting: 'attracts', repelling: 'repels', saddle: 'saddle' } as const;
const none = ({ complete }: ComparedMap) => styled('muted', complete ? 'none' : 'not found');

const rows: readonly { readonly head: Text; readonly cell: (map: ComparedMap) => Text }[] = [
  {
    head: say`${letter('μ*', 'mean')}, mean`,
    cell: (map) => (map.nearest ? figure(map.nearest.mu, { negligible: 1e-11 }) : none(map)),
  },
  { head: say`${letter('ν*', 'variance')}, variance`, cell: (map) => map.nearest?.nu ?? none(map) },
  {
    head: 'kind',
    cell: (map) => (map.nearest ? pointKind({ ...map.nearest, kind: kinds[map.nearest.kind] }) : none(map)),
  },
  {
    head: 'rate, spectral radius of H',
    cell: (map) => (map.nearest ? Math.hypot(map.nearest.eigenvalues[0].re, map.nearest.eigenvalues[0].im) : none(map)),
  },
  { head: 'norm of H', cell: (map) => map.nearest?.norm ?? none(map) },
  {
    head: say`${letter('χ')} forward, ∂${letter('ν̃')}/∂${letter('ν')}`,
    cell: ({ forward, nearest }) => gain(forward, nearest !== null),
  },
  {
    head: say`${letter('χ')} backward, ${letter('τ')} E ${letter('f')}′²`,
    cell: ({ chi, nearest }) => gain(chi, nearest !== null),
  },
  {
    head: '(0, 1) goes',
    cell: ({ outcome, decaysSublinearly }) => (decaysSublinearly ? sinks : ending(outcome)),
  },
];

const sinks = 'sinks to ν = 0, ever more slowly';

/** A factor per layer at the fixed point, or else at (0, 1). */
function gain(value: number, there: boolean): Text {
  const factor = figure(value, { negligible: 1e-12 });
  return there ? factor : [factor, styled('muted', ' at (0, 1)')];
}

function ending(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'converges':
      return outcome.layers === 0 ? 'stays there' : 'to a fixed point';
    case 'collapses':
      return 'collapses';
    case 'sinks':
      return outcome.to.nu > 0 ? 'to a fixed point, ever more slowly' : sinks;
    case 'cycles':
      return `cycles, period ${outcome.period}`;
    case 'diverges':
      return outcome.slowly ? 'grows without bound, ever more slowly' : 'diverges';
    case 'undecided':
      return 'undecided';
  }
}
