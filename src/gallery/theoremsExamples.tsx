import { type ReactNode, useMemo, useState } from 'react';
import { BoxImage, BoxLeaves, BoxVerdict, LeafMap, RangeBox, TheoremBox, VerdictPoint } from '../charts';
import type { StatementId } from '../proof';
import type { Report } from '../worker/theorems/proofMessages';
import { proveJob } from '../worker/theorems/proveJob';
import type { Subject } from './Example';
import { LivePlane } from './LivePlane';

type Domain = Report['domain'];

function reportOf(id: StatementId, domain: Domain | null): Report {
  const steps = proveJob({ statements: [{ id, domain }], weights: {}, detail: true });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.reports[0]!;
  }
}

const plane = { width: 600, height: 500, window: { muMin: -0.2, muMax: 0.2, nuMin: 0.7, nuMax: 1.7 } };
const home = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

/** A statement with its box, which is proved anew when it is dragged. */
function Proof({
  id,
  domain: first,
  children,
}: {
  readonly id: StatementId;
  readonly domain: Domain | null;
  readonly children: (report: Report) => ReactNode;
}) {
  const [domain, setDomain] = useState(first);
  const report = useMemo(() => reportOf(id, domain), [id, domain]);
  return (
    <LivePlane {...plane} home={home}>
      {() => (
        <>
          {children(report)}
          <TheoremBox
            mu={report.domain.mu}
            nu={report.domain.nu}
            onMove={(side, end, value) => {
              const [from, to] = report.domain[side];
              setDomain({ ...report.domain, [side]: end === 0 ? [value, to] : [from, value] });
            }}
          />
        </>
      )}
    </LivePlane>
  );
}

function verdict({ domain, verdict, detail, counterexample }: Report): ReactNode {
  const fixed = detail?.fixedPoints?.outer;
  return (
    <>
      <BoxVerdict mu={domain.mu} nu={domain.nu} verdict={verdict} />
      {detail?.stated && <RangeBox {...detail.stated} kind="stated" />}
      {fixed && <RangeBox mu={[fixed.mu.lo, fixed.mu.hi]} nu={[fixed.nu.lo, fixed.nu.hi]} kind="proved" />}
      {detail && <BoxImage outline={detail.outline} />}
      {counterexample && (
        <VerdictPoint point={counterexample.point} verdict="refuted" words="violates the claim" side="left" />
      )}
    </>
  );
}

const refuted: Domain = { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.3] };

function LeavesOfLemma12() {
  const { reduced, leaves, limit } = useMemo(() => reportOf('lemma12.H', null), []);
  return (
    <LeafMap
      width={360}
      height={240}
      textSize={13}
      whole={reduced}
      leaves={leaves}
      holds={(bound) => bound < limit}
      label="Example"
    />
  );
}

const charts: Readonly<Record<string, () => ReactNode>> = {
  'theorem-proved': () => (
    <Proof id="theorem1.fixedPoint" domain={null}>
      {verdict}
    </Proof>
  ),
  'theorem-refuted': () => (
    <Proof id="theorem1.into" domain={refuted}>
      {verdict}
    </Proof>
  ),
  'leaves-on-the-plane': () => (
    <Proof id="lemma12.H" domain={null}>
      {({ domain, leaves, limit }) => (
        <BoxLeaves
          mu={domain.mu}
          nu={domain.nu}
          omega={0.05}
          tau={1}
          leaves={leaves}
          holds={(bound) => bound < limit}
        />
      )}
    </Proof>
  ),
  'leaves-of-lemma-12': () => <LeavesOfLemma12 />,
};

export const theoremsExamples: Subject = {
  subject: 'theorems',
  styles: ['charts.css', 'theorems/theorems.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
