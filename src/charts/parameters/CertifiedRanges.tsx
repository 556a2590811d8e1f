import type { ChartFrame } from '../drawing/chartFrame';

type Side = readonly [number, number];

export interface CertifiedRangesProps {
  readonly frame: ChartFrame;
  /** Rectangles of weights, each proved for layers that all have other weights of it. */
  readonly ranges: readonly { readonly x: Side; readonly y: Side }[];
  /** Half-widths and half-heights of more of them about a centre, the widths growing. */
  readonly frontier?: readonly { readonly x: number; readonly y: number }[];
  readonly centre?: { readonly x: number; readonly y: number };
}

/**
 * Rectangles of a plane of weights for which something is proved; one without height is a bar. Those of a frontier are
 * drawn as what they cover together, in steps: nothing between two of them is proved.
 */
export function CertifiedRanges({ frame, ranges, frontier = [], centre }: CertifiedRangesProps) {
  const { left, right: end, top, bottom } = frame;
  const within = (value: number, low: number, high: number) =>
    Number.isNaN(value) ? low : Math.min(high, Math.max(low, value));
  const steps = frontier.flatMap(({ x, y }, k) =>
    k === 0
      ? [{ x, y }]
      : [
          { x: frontier[k - 1]!.x, y },
          { x, y },
        ],
  );
  const back = [...steps].reverse();
  const around = [
    [steps, 1, 1],
    [back, 1, -1],
    [steps, -1, -1],
    [back, -1, 1],
  ] as const;
  const outline = around.flatMap(([corners, right, up]) =>
    corners.map(({ x, y }) => {
      const at = [frame.x((centre?.x ?? 0) + right * x), frame.y((centre?.y ?? 0) + up * y)] as const;
      return `${within(at[0], left, end).toFixed(1)},${within(at[1], top, bottom).toFixed(1)}`;
    }),
  );
  return (
    <g className="certified-ranges">
      {frontier.length > 1 && <polygon points={outline.join(' ')} />}
      {ranges.map(({ x, y }) => {
        const [x0, x1] = x.map((value) => within(frame.x(value), left, end)) as [number, number];
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
