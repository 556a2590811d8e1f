import type { ChartFrame } from '../drawing/chartFrame';

type Side = readonly [number, number];

export interface CertifiedRangesProps {
  readonly frame: ChartFrame;
  /** Rectangles of weights, each proved for layers that all have other weights of it. */
  readonly ranges: readonly { readonly x: Side; readonly y: Side }[];
}

/** Rectangles of a plane of weights for which something is proved; one without height is a bar. */
export function CertifiedRanges({ frame, ranges }: CertifiedRangesProps) {
  const { left, right, top, bottom } = frame;
  const within = (value: number, low: number, high: number) =>
    Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
  return (
    <g className="certified-ranges">
      {ranges.map(({ x, y }) => {
        const [x0, x1] = x.map((value) => within(frame.x(value), left, right)) as [number, number];
        const [y0, y1] = y.map((value) => within(frame.y(value), top, bottom)) as [number, number];
        const height = Math.max(4, y0 - y1);
        return (
          <rect
            key={`${x} ${y}`}
            x={x0.toFixed(1)}
            y={((y0 + y1 - height) / 2).toFixed(1)}
            width={Math.max(1, x1 - x0).toFixed(1)}
            height={height.toFixed(1)}
          />
        );
      })}
    </g>
  );
}
