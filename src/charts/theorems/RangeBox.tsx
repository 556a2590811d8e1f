import { usePlane } from '../plane/usePlane';

type Side = readonly [number, number];

export interface RangeBoxProps {
  readonly mu: Side;
  readonly nu: Side;
  /** 'stated': what the paper says; 'proved': what is certified. */
  readonly kind: 'stated' | 'proved';
}

/** A range of fixed points, dashed where it is only stated. */
export function RangeBox({ mu, nu, kind }: RangeBoxProps) {
  const { clipId, x, y } = usePlane();
  const [x0, x1] = [x(mu[0]), x(mu[1])];
  const [y0, y1] = [y(nu[0]), y(nu[1])];
  return (
    <g className={`range-box range-${kind}`} clipPath={`url(#${clipId})`}>
      <rect
        x={x0.toFixed(1)}
        y={y1.toFixed(1)}
        width={Math.max(1, x1 - x0).toFixed(1)}
        height={Math.max(1, y0 - y1).toFixed(1)}
      />
    </g>
  );
}
