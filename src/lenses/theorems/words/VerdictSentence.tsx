import type { ReactNode } from 'react';
import { Said } from '../../../pieces/table/Said';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import { statementRow } from '../../../state/tables/statementTable';
import type { Report } from '../../../worker/theorems/proofMessages';
import { middle } from '../enclosureTables';
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
  const { id, verdict, refutes, boxes, elapsed, open, counterexample, value, witness } = report;
  const work = (
    <>
      <Value value={boxes} digits={6} /> {boxes === 1 ? 'box' : 'boxes'}, <Value value={elapsed} digits={2} /> ms
    </>
  );
  if (verdict === 'proved')
    return (
      <>
        {statementRow(id).holds}: <VerdictWord verdict={verdict} explained />, {work}. The {value} is{' '}
        <Said text={boundText(report, 6)} />.
      </>
    );
  if (witness)
    return (
      <>
        Not so on all of this box: <VerdictWord verdict="refuted" explained />. {witnessWords(witness)}
      </>
    );
  if (verdict === 'refuted' && counterexample) {
    const { mu, nu, omega, tau } = counterexample.point;
    const onlyCondition = refutes === 'condition';
    return (
      <>
        {onlyCondition ? 'What would suffice fails on this box' : 'Not so on all of this box'}:{' '}
        <VerdictWord verdict={verdict} of={refutes} explained />. At <i className="symbol mean">μ</i> ={' '}
        <Value value={mu} />, <i className="symbol variance">ν</i> = <Value value={nu} />, <i className="symbol">ω</i> ={' '}
        <Value value={omega} />, <i className="symbol">τ</i> = <Value value={tau} /> the {value} is{' '}
        <Value value={report.bound} />, {limitWords(report)}.
        {onlyCondition && ' The claim may still be true; what is proved for the sliders’ ω and τ stands below.'}
      </>
    );
  }
  return (
    <>
      Not settled: <VerdictWord verdict={verdict} explained />, {work}. {report.reason} The claim may still be true; it
      is open on <Value value={open} digits={6} /> {open === 1 ? 'box' : 'boxes'}.
    </>
  );
}

function witnessWords({ omega, tau, how, at }: NonNullable<Report['witness']>): ReactNode {
  return (
    <>
      At <i className="symbol">ω</i> = <Value value={omega} />, <i className="symbol">τ</i> = <Value value={tau} />{' '}
      {how === 'other' ? 'the box holds another fixed point' : 'the middle of the box leaves for a fixed point outside'}
      , near (<Value value={middle(at.mu)} negligible={1e-13} />, <Value value={middle(at.nu)} />
      ), enclosed.
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
