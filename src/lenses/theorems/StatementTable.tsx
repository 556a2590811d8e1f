import { Value } from '../../pieces/Value';
import { VerdictWord } from '../../pieces/VerdictWord';
import { type StatementKey, statementTable } from '../../state/tables/statementTable';
import type { Report } from '../../worker/theorems/proofMessages';
import { Bound } from './words/Bound';

export interface StatementTableProps {
  /** What is known of each statement on the paper's own box; none before the first proofs are done. */
  readonly reports: readonly Report[];
  readonly selected: StatementKey;
  readonly onSelect: (key: StatementKey) => void;
  readonly busy: boolean;
}

/** Every statement with its verdict on the paper's box; the chosen one's box is on the plane. */
export function StatementTable({ reports, selected, onSelect, busy }: StatementTableProps) {
  return (
    <table className="results statement-table live-verdict" aria-busy={busy}>
      <caption>Statements</caption>
      <thead>
        <tr>
          <th scope="col">on the paper’s box</th>
          <th scope="col">
            <span className="verdict-name">verdict</span>
          </th>
          <th scope="col" className="number">
            bound
          </th>
          <th scope="col" className="number">
            boxes
          </th>
          <th scope="col" className="number">
            ms
          </th>
        </tr>
      </thead>
      <tbody>
        {statementTable.map(({ id, words }) => {
          const report = reports.find((one) => one.id === id);
          return (
            <tr key={id} data-selected={id === selected}>
              <td>
                <label className="statement-choice" title={report?.title}>
                  <input type="radio" name="statement" checked={id === selected} onChange={() => onSelect(id)} />
                  {words}
                </label>
              </td>
              <td className={`verdict-cell verdict-cell-${report?.verdict}`}>
                {report ? <VerdictWord verdict={report.verdict} /> : <span className="muted">in work</span>}
              </td>
              <td className="number">{report && <Bound report={report} digits={digitsOf(report.bound)} />}</td>
              <td className="number">{report && <Value value={report.boxes} />}</td>
              <td className="number">{report && <Value value={report.elapsed} digits={2} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Enough digits to tell Lemma 12's two bounds apart, few enough for a narrow column. */
function digitsOf(bound: number): number {
  const size = Math.abs(bound);
  return size < 1e-3 ? 2 : size < 0.1 ? 3 : 4;
}
