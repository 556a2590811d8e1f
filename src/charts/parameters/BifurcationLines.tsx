import type { BifurcationLine, bifurcationLabels } from './bifurcationLabels';
import type { ParameterFrame } from './parameterFrame';

export interface BifurcationLinesProps {
  readonly curves: readonly BifurcationLine[];
  readonly labels: ReturnType<typeof bifurcationLabels>;
  readonly frame: ParameterFrame;
  readonly textSize: number;
}

/** The curves on which a fixed point stops to attract, each kind in its own dash and with its name. */
export function BifurcationLines({ curves, labels, frame: { x, y }, textSize }: BifurcationLinesProps) {
  if (curves.length === 0) return null;
  const lines = curves.map(({ kind, points }) => {
    let d = '';
    for (let k = 0; k < points.length; k += 2)
      d += `${k === 0 ? 'M' : 'L'}${x(points[k]!).toFixed(1)} ${y(points[k + 1]!).toFixed(1)}`;
    return { kind, d };
  });
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
