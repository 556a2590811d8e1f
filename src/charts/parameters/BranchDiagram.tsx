import { useMemo } from 'react';
import type { Branch, RegimeKind } from '../../math';
import type { Moments } from '../../math/types';
import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import { polylinePath } from '../drawing/linePath';
import { type ParameterAxis, parameterFrame } from './parameterFrame';

export interface BranchDiagramProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly axis: ParameterAxis;
  readonly of: keyof Moments;
  /** Values shown of μ or ν. */
  readonly range: readonly [number, number];
  readonly branches: readonly Branch[];
  readonly cycles: readonly (Moments & { readonly value: number })[];
  /** What becomes of starts, at equal steps of the parameter. */
  readonly kinds: readonly RegimeKind[];
  /** The parameter's present value. */
  readonly value: number;
  readonly label: string;
}

const names = { mu: 'mean', nu: 'variance' } as const;
const symbols = { mu: 'μ*', nu: 'ν*' } as const;

/** Fixed points and attracting cycles against one parameter: stable solid, unstable dashed, cycles as dots. */
export function BranchDiagram(props: BranchDiagramProps) {
  const { width, height, textSize, axis, of, range, branches, cycles, kinds, value, label } = props;
  const frame = useMemo(
    () => parameterFrame({ width, height, textSize, aside: 0 }, axis, { min: range[0], max: range[1] }),
    [width, height, textSize, axis, range],
  );
  const { left, right, top, bottom, x, y } = frame;
  const lines = useMemo(() => {
    const d = { true: '', false: '' };
    for (const { stable, points } of branches) {
      d[`${stable}`] += polylinePath(points, frame, 3, of === 'mu' ? 1 : 2);
      if (points.length === 3) d[`${stable}`] += 'h0.1';
    }
    return d;
  }, [branches, of, frame]);
  const strip = kinds.length > 0 ? (right - left) / kinds.length : 0;
  return (
    <Chart
      className="branch-diagram"
      frame={frame}
      label={label}
      axes={{ grid: 'levels', xName: axisName(axis.words, axis.symbol), yName: axisName(names[of], symbols[of]) }}
      clipped={
        <>
          <path
            className={`branch branch-unstable ${of === 'mu' ? 'branch-mean' : 'branch-variance'}`}
            d={lines.false}
          />
          <path className={`branch ${of === 'mu' ? 'branch-mean' : 'branch-variance'}`} d={lines.true} />
          <path
            className="branch-cycle"
            d={cycles.map((point) => `M${x(point.value).toFixed(1)} ${y(point[of]).toFixed(1)}h0.1`).join('')}
          />
        </>
      }
    >
      {runs(kinds).map(({ kind, from, to }) => (
        <rect
          key={from}
          className={`regime regime-${kind}`}
          x={(left + from * strip).toFixed(1)}
          y={top - 5}
          width={((to - from) * strip).toFixed(1)}
          height="5"
          fillOpacity="0.7"
        />
      ))}
      {value >= axis.min && value <= axis.max && (
        <path className="playhead" d={`M${x(value).toFixed(1)} ${top - 5}V${bottom}`} />
      )}
    </Chart>
  );
}

/** Neighbours of one kind as one. */
function runs(kinds: readonly RegimeKind[]) {
  const found: { kind: RegimeKind; from: number; to: number }[] = [];
  kinds.forEach((kind, index) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.to = index + 1;
    else found.push({ kind, from: index, to: index + 1 });
  });
  return found;
}
