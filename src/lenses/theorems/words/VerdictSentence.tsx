import type { ReactNode } from 'react';
import { Said } from '../../../pieces/table/Said';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import { statementRow } from '../../../state/tables/statementTable';
import type { Report } from '../../../worker/theorems/proofMessages';
import { boundText } from './boundText';

export interface VerdictSentenceProps {
  readonly report: Report;
  /** True while the box is already another one. */
  readonly stale: boolean;
}

/** What is known of a statement on its box: one sentence that ends in the verdict. */
export function VerdictSentence({ report, stale }: VerdictSentenceProps) {
  return (
    <p className="verdict live-verdict" role="status" aria-busy={stale}>
      {sentence(report)}
    </p>
  );
}

function sentence(report: Report): ReactNode {
  const { id, verdict, boxes, elapsed, open, counterexample, value } = report;
  const work = (
    <>
      <Value value={boxes} digits={6} /> {boxes === 1 ? 'box' : 'boxes'}, <Value value={elapsed} digits={2} /> ms
    </>
  );
  if (verdict === 'proved')
    return (
      <>
        {statementRow(id).holds}: <VerdictWord verdict={verdict} />, {work}. The {value} is{' '}
        <Said text={boundText(report, 6)} />.
      </>
    );
  if (verdict === 'refuted' && counterexample) {
    const { mu, nu, omega, tau } = counterexample.point;
    return (
      <>
        Not so on all of this box: <VerdictWord verdict={verdict} />. At <i className="symbol mean">μ</i> ={' '}
        <Value value={mu} />, <i className="symbol variance">ν</i> = <Value value={nu} />, <i className="symbol">ω</i> ={' '}
        <Value value={omega} />, <i className="symbol">τ</i> = <Value value={tau} /> the {value} is{' '}
        <Value value={report.bound} />, {limitWords(report)}.
      </>
    );
  }
  return (
    <>
      Not settled: <VerdictWord verdict={verdict} />, {work}. {report.reason} The claim may still be true; it is open on{' '}
      <Value value={open} digits={6} /> {open === 1 ? 'box' : 'boxes'}.
    </>
  );
}

function limitWords({ sense, limit, strict }: Report): ReactNode {
  const side = sense === 'below' ? (strict ? 'below' : 'at most') : strict ? 'above' : 'at least';
  return (
    <>
      and should be {side} <Value value={limit} />
    </>
  );
}
