import { useId, useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { colouredLeaves } from './colouredLeaves';
import { LeafHatch } from './LeafHatch';

interface Range {
  readonly lo: number;
  readonly hi: number;
}

export interface LeafMapProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** The rectangle of net inputs (m, s) that the leaves tile. */
  readonly whole: { readonly m: Range; readonly s: Range };
  /** Five numbers per leaf: m from, m to, s from, s to, the bound found there. */
  readonly leaves: Float64Array;
  /** True where a leaf's bound shows the claim. */
  readonly holds: (bound: number) => boolean;
  /** A place that violates the claim. */
  readonly counterexample?: { readonly m: number; readonly s: number } | undefined;
  /** What the picture shows, in words. */
  readonly label: string;
}

/**
 * The partition a proof rests on, exact in the plane of net inputs:
 * mean m = μω across, variance s = ντ up, coloured by bound.
 */
export function LeafMap({ width, height, textSize, whole, leaves, holds, counterexample, label }: LeafMapProps) {
  const hatch = useId();
  const frame = useMemo(
    () =>
      chartFrame({
        ...{ width, height, textSize },
        x: { min: whole.m.lo, max: whole.m.hi },
        y: { min: whole.s.lo, max: whole.s.hi },
        bottom: textSize * 2.7,
      }),
    [width, height, textSize, whole],
  );
  const { left, right, top, bottom, x, y } = frame;
  const boxes = useMemo(() => colouredLeaves(leaves), [leaves]);
  return (
    <Chart
      className="leaf-map"
      frame={frame}
      label={label}
      axes={{
        grid: 'none',
        xName: (
          <>
            net input’s mean <tspan className="symbol">m</tspan> = <tspan className="symbol">μω</tspan>
          </>
        ),
        yName: (
          <>
            net input’s variance <tspan className="symbol">s</tspan> = <tspan className="symbol">ντ</tspan>
          </>
        ),
      }}
      under={
        <>
          <LeafHatch id={hatch} />
          {boxes.map(({ m0, m1, s0, s1, bound, fill }) => (
            <rect
              key={`${m0} ${s0} ${m1}`}
              className="leaf"
              {...bar(x(m0), x(m1), 'x', 'width')}
              {...bar(y(s1), y(s0), 'y', 'height')}
              fill={holds(bound) ? fill : `url(#${hatch})`}
            />
          ))}
          {boxes.length === 0 && (
            <rect className="leaf-none" x={left} y={top} width={right - left} height={bottom - top} />
          )}
          {counterexample && (
            <g
              className="verdict-mark verdict-refuted"
              transform={`translate(${x(counterexample.m)} ${y(counterexample.s)})`}
            >
              <path className="verdict-cross" d="M-5 -5L5 5M5 -5L-5 5" />
            </g>
          )}
        </>
      }
    />
  );
}

/** Where a side of a leaf lies, in pixels; a side without width is drawn thick enough to be seen. */
function bar<P extends string, L extends string>(from: number, to: number, place: P, length: L) {
  const [start, size] = to > from ? [from, Math.max(1, to - from)] : [from - 4, 8];
  return { [place]: start.toFixed(1), [length]: size.toFixed(1) } as Record<P | L, string>;
}
