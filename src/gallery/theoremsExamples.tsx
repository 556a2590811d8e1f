import { type ReactNode, useMemo, useState } from 'react';
import { BoxImage, BoxLeaves, BoxVerdict, LeafMap, RangeBox, SequenceFilm, TheoremBox, VerdictPoint } from '../charts';
import type { Cell, StatementId } from '../proof';
import type { Report } from '../worker/theorems/proofMessages';
import { proveJob } from '../worker/theorems/proveJob';
import { sequenceJob } from '../worker/theorems/sequenceJob';
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

/** Starts after some layers with any weights of Theorem 1's ranges: what can be there, and where some sequences are. */
function Film({ layer }: { readonly layer: number }) {
  const [start, setStart] = useState({ mu: [-0.8, 0.8], nu: [0.2, 3] } as Pick<Domain, 'mu' | 'nu'>);
  const { images, samples, sampled } = useMemo(() => {
    const target = { mu: [-0.1, 0.1], nu: [0.8, 1.5] } as const;
    const range = { omega: [-0.1, 0.1], tau: [0.95, 1.1] } as const;
    let film = { images: [] as readonly (readonly Cell[])[], samples: new Float64Array(), sampled: 0 };
    for (const { partial } of sequenceJob({ range, target, start, weights: {}, delta: 0.1 })) {
      if (partial) film = partial;
      if (film.images.length > layer) break;
    }
    return film;
  }, [start, layer]);
  return (
    <LivePlane width={600} height={500} window={{ muMin: -1, muMax: 1, nuMin: 0, nuMax: 3.2 }} home={home}>
      {() => (
        <>
          <SequenceFilm
            start={images[0]![0]!}
            cells={images[layer]!}
            layer={layer}
            samples={samples.subarray(2 * sampled * layer, 2 * sampled * (layer + 1))}
          />
          <TheoremBox
            {...start}
            of="the starts X"
            className="film-sides"
            onMove={(side, end, value) => {
              const [from, to] = start[side];
              setStart({ ...start, [side]: end === 0 ? [Math.min(value, to), to] : [from, Math.max(value, from)] });
            }}
          />
        </>
      )}
    </LivePlane>
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
  'film-of-any-weights': () => <Film layer={4} />,
  'leaves-of-lemma-12': () => <LeavesOfLemma12 />,
};

export const theoremsExamples: Subject = {
  subject: 'theorems',
  styles: ['charts.css', 'theorems/theorems.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
