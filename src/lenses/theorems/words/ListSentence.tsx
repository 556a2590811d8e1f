import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import { statementTable } from '../../../state/tables/statementTable';
import type { Report } from '../../../worker/theorems/proofMessages';

export interface ListSentenceProps {
  /** One for each statement; none before the first proofs are done. */
  readonly reports: readonly Report[];
  /** True while the reports are about older λ and α. */
  readonly busy: boolean;
}

/** What was found about all statements together, in one sentence. */
export function ListSentence({ reports, busy }: ListSentenceProps) {
  const total = (pick: (report: Report) => number) => reports.reduce((sum, report) => sum + pick(report), 0);
  const proved = reports.filter((report) => report.verdict === 'proved').length;
  if (reports.length < statementTable.length) return <p className="verdict muted">The proofs are in work.</p>;
  return (
    <p className="verdict live-verdict" aria-busy={busy}>
      {proved === reports.length ? (
        <>
          All <Value value={proved} /> statements about the map: <VerdictWord verdict="proved" explained />
        </>
      ) : (
        <>
          <Value value={proved} /> of <Value value={reports.length} /> statements are proved for these λ and α
        </>
      )}
      , <Value value={total((report) => report.boxes)} digits={6} /> boxes,{' '}
      <Value value={total((report) => report.elapsed)} digits={2} /> ms.
    </p>
  );
}
