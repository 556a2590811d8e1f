import { useMemo } from 'react';
import { proofTables } from '../../export/tables/proofTables';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import type { Range } from '../../state/State';
import { statementRow } from '../../state/tables/statementTable';
import type { Report } from '../../worker/theorems/proofMessages';
import { BoxActions } from './BoxActions';
import { boxFits } from './boxFits';
import { boxWindow } from './boxWindow';
import { enclosureTables } from './enclosureTables';
import { LeafChart } from './LeafChart';
import { leafHolds } from './leafHolds';
import { OwnSection } from './own/OwnSection';
import { rangeTable } from './rangeTable';
import { SequenceSection } from './SequenceSection';
import { StatementTable } from './StatementTable';
import { singularValueTable } from './singularValueTable';
import { statementsTable } from './statementsTable';
import type { Theorems } from './useTheorems';
import { AttractionNote } from './words/AttractionNote';
import { Erratum } from './words/Erratum';
import { ListSentence } from './words/ListSentence';
import { OtherMapNote } from './words/OtherMapNote';
import { Remarks } from './words/Remarks';
import { StatementScope } from './words/StatementScope';
import { StatementWords } from './words/StatementWords';
import { VerdictSentence } from './words/VerdictSentence';

export interface TheoremsPanelProps {
  readonly explorer: Snapshot & Explorer;
  readonly theorems: Theorems;
}

// The same list at every rendering.
const none: readonly Report[] = [];

/** The Theorems lens: what the paper claims, proved while you watch, on the paper's box or on yours. */
export function TheoremsPanel({ explorer, theorems }: TheoremsPanelProps) {
  const { state, dispatch } = explorer;
  const { list, chosen, attract, grow, sequence, isOwn, box, paperWeights, report, stale } = theorems;
  const other = otherMap(state);
  const reports = list.output?.reports ?? none;
  const statements = useMemo(() => statementsTable(reports), [reports]);
  const detail = report?.detail;
  const ranges = useMemo(() => detail && rangeTable(detail), [detail]);
  const found = attract.output?.attraction;
  const enclosures = useMemo(() => (found ? enclosureTables(found) : []), [found]);
  const singularValues = useMemo(() => singularValueTable(reports), [reports]);
  const proving = chosen.busy || stale;
  useOffer('lens', [
    { tables: [statements], busy: list.busy },
    { tables: ranges && box ? [ranges] : [], busy: proving },
    {
      tables: report ? proofTables(report, chosen.output?.request.weights ?? {}, leafHolds(report)) : [],
      busy: proving,
    },
    { tables: enclosures, busy: attract.busy },
    { tables: singularValues ? [singularValues] : [], busy: list.busy },
  ]);
  const computations = [
    ['the list of proofs', list],
    ['the chosen proof', chosen],
    ['what the box converges to', attract],
    ['the larger ranges', grow],
    ['what any weights do', sequence.job],
    ['the wider ranges of weights', sequence.ranges],
  ] as const;
  return (
    <>
      {computations.map(([of, { health, reason, retry }]) => (
        <Health key={of} of={of} health={health} reason={reason} onRetry={retry} />
      ))}
      {isOwn && <OwnSection explorer={explorer} theorems={theorems} />}
      {isOwn && box && <SequenceSection explorer={explorer} sequence={sequence} />}
      <section aria-label="All statements" aria-busy={list.busy}>
        <ListSentence reports={reports} busy={list.busy} />
        <StatementTable
          table={statements}
          reports={reports}
          selected={state.statement}
          onSelect={(statement) => {
            const domain = reports.find((one) => one.id === statement)?.domain;
            const unseen = domain && !boxFits(domain, state.window);
            dispatch({ statement, box: null, ...(unseen && { window: boxWindow(domain, state.nuScale) }) });
          }}
          busy={list.busy}
        />
      </section>
      <section aria-label="The chosen statement" aria-busy={proving}>
        <h2 className="theorem-heading">
          {statementRow(state.statement).words}
          {state.box && !isOwn && ', on your box'}
        </h2>
        {other !== undefined && <OtherMapNote shown={other} proved={isOwn} onChange={dispatch} />}
        {report ? <VerdictSentence report={report} stale={stale} /> : <p className="muted">in work</p>}
        {!paperWeights && <p className="muted">With the sliders’ λ and α, not the paper’s.</p>}
        {other === undefined && state.activation === 'elu' && (
          <p className="muted">
            ELU has SELU’s form, so what is proved for these λ and α is about the plane’s map too.
          </p>
        )}
        {report && <StatementWords report={report} />}
      </section>
      {box && !isOwn && (
        <section aria-label="The box">
          <BoxActions explorer={explorer} theorems={theorems} box={box} otherwise="The paper’s box" />
          {ranges && <DataTable table={ranges} className="range-table" busy={proving} />}
        </section>
      )}
      {report && (
        <section
          aria-label="The boxes of the proof"
          data-of={`${statementRow(report.id).words}, SELU’s form`}
          aria-busy={proving}
        >
          <h2 className="theorem-heading">The boxes of the proof</h2>
          <LeafChart report={report} />
        </section>
      )}
      {box && !isOwn && <SequenceSection explorer={explorer} sequence={sequence} />}
      {!isOwn && (
        <section aria-label="The sliders’ layer" aria-busy={attract.busy}>
          <h2 className="theorem-heading">The box at the sliders’ ω and τ</h2>
          {box && (
            <StatementScope
              {...{ box, omega: state.omega, tau: state.tau, verdict: report?.verdict, elsewhere: other !== undefined }}
            />
          )}
          <AttractionNote
            result={attract.output}
            busy={attract.busy}
            elsewhere={other !== undefined}
            stated={
              report?.id === 'theorem1.fixedPoint' &&
              report.verdict === 'proved' &&
              !stale &&
              within(report.domain.omega, state.omega) &&
              within(report.domain.tau, state.tau)
            }
            tables={enclosures}
          />
        </section>
      )}
      <section aria-label="Remarks on the paper" aria-busy={list.busy}>
        <Erratum table={singularValues} paper={paperWeights} />
        <Remarks facts={(list.output?.facts ?? []).filter((fact) => fact.id !== 'jacobian')} />
      </section>
    </>
  );
}

const within = ([low, high]: Range, x: number) => low <= x && x <= high;
