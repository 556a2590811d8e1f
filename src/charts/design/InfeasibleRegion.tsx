import { memo, useId, useMemo } from 'react';
import type { NuScale, Window } from '../../math/types';
import { linePath } from '../drawing/linePath';
import { usePlane } from '../plane/usePlane';
import { belowZero, type GridPlace } from './belowZero';

export interface InfeasibleRegionProps {
  /**
   * (columns + 3)·(rows + 3) numbers at the corners of the window's cells and of a ring around it; below 0 is
   * infeasible, or, where only a line of targets is kept, on one side of it. Rows are equal steps of √ν on the linear scale, of ln ν on the logarithmic one.
   */
  readonly values: Float32Array;
  readonly kind?: 'region' | 'line' | 'none';
  readonly request: {
    readonly window: Window;
    readonly nuScale: NuScale;
    readonly columns: number;
    readonly rows: number;
  };
}

/**
 * The targets that an activation's own constants do not keep fixed, hatched; or, where λ alone can be turned, the line of
 * those that it keeps. Not drawn on another scale of ν than it was computed for.
 */
export const InfeasibleRegion = memo(function InfeasibleRegion({ values, kind, request }: InfeasibleRegionProps) {
  const frame = usePlane();
  const hatch = useId();
  const { area, edge } = useMemo(
    () => (kind === 'none' ? { area: [], edge: [] } : belowZero(values, request.columns + 3, request.rows + 3)),
    [values, kind, request],
  );
  if (request.nuScale !== frame.nuScale) return null;
  const { window, columns, rows } = request;
  const log = request.nuScale === 'log';
  const [low, high] = [window.nuMin, window.nuMax].map(log ? Math.log : Math.sqrt) as [number, number];
  // The first corner stands one cell outside the window.
  const place = ([i, j]: GridPlace) => {
    const mu = window.muMin + ((i - 1) * (window.muMax - window.muMin)) / columns;
    const at = low + ((j - 1) * (high - low)) / rows;
    return [frame.x(mu), frame.y(log ? Math.exp(at) : at * Math.abs(at))] as const;
  };
  const path = (lines: typeof area) => lines.map((line) => linePath(line.map(place))).join('');
  if (kind === 'line')
    return (
      <g className="infeasible-region" clipPath={`url(#${frame.clipId})`}>
        <path className="kept-line" d={path(edge)} />
      </g>
    );
  return (
    <g className="infeasible-region" clipPath={`url(#${frame.clipId})`}>
      <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="infeasible-hatch" d="M4.5 0V9" />
      </pattern>
      <path className="infeasible-area" d={path(area)} fill={`url(#${hatch})`} />
      <path className="infeasible-edge" d={path(edge)} />
    </g>
  );
});
