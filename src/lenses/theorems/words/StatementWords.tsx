import { Said } from '../../../pieces/table/Said';
import { Value } from '../../../pieces/table/Value';
import { statementRow } from '../../../state/tables/statementTable';
import type { Report } from '../../../worker/theorems/proofMessages';
import { boundText } from './boundText';

/** For the middle of a sentence. */
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The claim in words and as a formula, where the paper says it, and how the proof goes. */
export function StatementWords({ report }: { readonly report: Report }) {
  return (
    <>
      <blockquote className="lecturer">
        {report.verdict !== 'proved' && 'Where it holds: '}
        {statementRow(report.id).says}
      </blockquote>
      <p className="muted statement-source">{report.source}.</p>
      <details className="statement-words">
        <summary>The claim, and how it is proved</summary>
        <p>
          {report.claim} In symbols: {report.formula}.{' '}
          {report.condition !== undefined && `What is shown is a sufficient condition: ${lowered(report.condition)}`}
        </p>
        <p>
          The {report.value} on all of the box: <Said text={boundText(report, 7)} />, against the limit{' '}
          <Value value={report.limit} />. Deepest bisection: <Value value={report.depth} />.
        </p>
        <p>{report.reduction}</p>
        <p className="muted">
          Every number in the proof is an interval rounded outward, with the page’s own exponential and error function,
          so rounding cannot spoil it.
        </p>
      </details>
    </>
  );
}
