import { useRef } from 'react';
import { LeafMap, leafColour } from '../../charts';
import { useSize } from '../../charts/drawing/useSize';
import { useTextSize } from '../../charts/drawing/useTextSize';
import { Value } from '../../pieces/table/Value';
import type { Report } from '../../worker/theorems/proofMessages';
import { leafHolds } from './leafHolds';

const tones = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The boxes a proof rests on, in the plane where they live, with what their colours mean. */
export function LeafChart({ report }: { readonly report: Report }) {
  const em = useRef<HTMLSpanElement>(null);
  const [frame, { width }] = useSize();
  const textSize = useTextSize(em);
  const { leaves, reduced, sense, limit, strict, counterexample, verdict, open } = report;
  const holds = leafHolds(report);
  const point = counterexample?.point;
  const count = leaves.length / 5;
  const bounds = Array.from({ length: count }, (_, i) => leaves[5 * i + 4]!).filter(Number.isFinite);
  const need = `${sense === 'below' ? (strict ? 'less than' : 'at most') : strict ? 'more than' : 'at least'} ${limit}`;
  const [least, most] = [Math.min(...bounds), Math.max(...bounds)];
  return (
    <figure className="leaf-chart">
      <div ref={frame}>
        <span ref={em} className="leaf-em" aria-hidden="true" />
        {width > 0 && (
          <LeafMap
            width={width}
            height={Math.round(Math.min(300, width * 0.6) + 4 * (textSize - 13))}
            textSize={textSize}
            whole={reduced}
            leaves={leaves}
            holds={holds}
            counterexample={point && { m: point.mu * point.omega, s: point.nu * point.tau }}
            label={`The ${count} boxes of the proof in the plane of net inputs, ${verdict}`}
          />
        )}
      </div>
      <figcaption>
        {bounds.length > 0 && (
          <span className="leaf-legend">
            <Value value={least} digits={3} />
            {tones.map((tone) => (
              <span key={tone} style={{ background: leafColour(tone, 0, 1) }} />
            ))}
            <Value value={most} digits={3} />
          </span>
        )}{' '}
        {count === 0
          ? 'A single point decides; no boxes are needed.'
          : `Colour: bound in each box; the claim needs ${need}. The layer sees mean and variance only through μω and ντ, so these boxes cover all four ranges.`}
        {open > 0 && ' Hatched: still open.'}
      </figcaption>
    </figure>
  );
}
