import { shownTable, type Table } from '../../export/tables/Table';
import { styled } from '../../export/tables/Text';
import { statementTable } from '../../state/tables/statementTable';
import type { Report } from '../../worker/theorems/proofMessages';
import { boundText } from './words/boundText';

/** Every statement with its verdict on the paper's box, as far as it is known. */
export function statementsTable(reports: readonly Report[]): Table {
  return shownTable(
    'Statements',
    [
      { heading: 'on the paper’s box' },
      { heading: styled('verdict-name', 'verdict') },
      { heading: 'bound', right: true },
      { heading: 'boxes', right: true },
      { heading: 'ms', right: true, format: { digits: 2 } },
    ],
    statementTable.map(({ id, words }) => {
      const report = reports.find((one) => one.id === id);
      if (!report) return [words, styled('muted', 'in work'), null, null, null];
      const { verdict, refutes, bound, boxes, elapsed } = report;
      return [words, { verdict, of: refutes }, boundText(report, digitsOf(bound)), boxes, elapsed];
    }),
  );
}

/** Enough digits to tell Lemma 12's two bounds apart, few enough for a narrow column. */
function digitsOf(bound: number): number {
  const size = Math.abs(bound);
  return size < 1e-3 ? 2 : size < 0.1 ? 3 : 4;
}
