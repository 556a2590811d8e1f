import { activationRow } from '../../state/tables/activationTable';
import type { CompareResult } from '../../worker/activation/compareMessages';
import { inColumns } from '../files/inColumns';
import { arrowTable } from './arrowTable';
import { inRows } from './inRows';
import { pointTables } from './pointTables';
import { type Table, table } from './Table';

/**
 * The compared activations with their parameters in full, counted from 1 as on the page, and what they do, in one table
 * of each kind; `names` are theirs, in the order of the result, and two may be alike.
 */
export function compareTables({ request, maps }: CompareResult, names: readonly string[]): readonly Table[] {
  const found = maps.flatMap((map, index) =>
    'problem' in map
      ? []
      : [
          {
            index,
            tables: [
              table('curves', 'The functions', 'z f', () => inRows(map.curve, 2)),
              ...pointTables(map),
              arrowTable(map),
            ],
          },
        ],
  );
  return [
    table(
      'compared-activations',
      'Activations, compared',
      'index activation lambda alpha beta formula dropout rate',
      function* () {
        for (const [index, layer] of request.layers.entries()) {
          const {
            activation = 'selu',
            lambda,
            alpha,
            beta = null,
            formula = null,
            dropout = null,
            rate = null,
          } = layer;
          const used = activationRow(activation).uses.includes('alpha') ? alpha : null;
          yield [index + 1, names[index]!, lambda, used, beta, formula, dropout, rate];
        }
      },
    ),
    ...(found[0]?.tables ?? []).map((first, kind) =>
      table(
        `compared-${first.id}`,
        `${first.words}, compared`,
        `index activation ${inColumns(first).columns.join(' ')}`,
        function* () {
          for (const { index, tables } of found)
            for (const row of inColumns(tables[kind]!).rows) yield [index + 1, names[index]!, ...row];
        },
      ),
    ),
  ];
}
