import type { ChartFrame } from '../drawing/chartFrame';
import { polylinePath } from '../drawing/linePath';
import type { BifurcationLine, bifurcationLabels } from './bifurcationLabels';

export interface BifurcationLinesProps {
  readonly curves: readonly BifurcationLine[];
  readonly labels: ReturnType<typeof bifurcationLabels>;
  readonly frame: ChartFrame;
  readonly textSize: number;
}

/** The curves on which a fixed point stops to attract, each kind in its own dash and with its name. */
export function BifurcationLines({ curves, labels, frame, textSize }: BifurcationLinesProps) {
  if (curves.length === 0) return null;
  const lines = curves.map(({ kind, points }) => ({ kind, d: polylinePath(points, frame) }));
  return (
    <g className="bifurcations">
      {lines.map(({ d }) => (
        <path key={d} className="bifurcation-back" d={d} />
      ))}
      {lines.map(({ kind, d }) => (
        <path key={d} className={`bifurcation bifurcation-${kind}`} d={d} />
      ))}
      {labels.map(({ text, box }) => (
        <text
          key={`${text} ${box.left}`}
          className="label bifurcation-name"
          x={box.left + 2}
          y={box.bottom - textSize * 0.35}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
