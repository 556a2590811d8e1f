import { formatNumber } from '../drawing/formatNumber';
import { DragHandle } from '../plane/DragHandle';
import { usePlane } from '../plane/usePlane';
import { type Sides, visibleBox } from '../plane/visibleBox';

export interface TheoremBoxProps extends Sides {
  /** One limit was moved; 0 is the lower end. `done` is false while a drag goes on. */
  readonly onMove: (side: 'mu' | 'nu', end: 0 | 1, value: number, how: { done: boolean }) => void;
  /** Which box it is, for those who do not see it. */
  readonly of?: string;
  readonly className?: string;
}

const edges = [
  { side: 'mu', end: 0, name: 'Left', symbol: 'μ' },
  { side: 'mu', end: 1, name: 'Right', symbol: 'μ' },
  { side: 'nu', end: 0, name: 'Lower', symbol: 'ν' },
  { side: 'nu', end: 1, name: 'Upper', symbol: 'ν' },
] as const;

/** A box in the plane, each of its sides to be moved by mouse, finger and keys. */
export function TheoremBox({ mu, nu, onMove, of = 'the box', className = '' }: TheoremBoxProps) {
  const frame = usePlane();
  const { x0, x1, y0, y1, middle } = visibleBox({ mu, nu }, frame);
  return (
    <g className={`theorem-box ${className}`.trim()}>
      {edges.map(({ side, end, name, symbol }) => {
        const upright = side === 'mu';
        const value = upright ? mu[end] : nu[end];
        const half = upright ? (y0 - y1) / 2 : (x1 - x0) / 2;
        const line = upright ? `M0 ${-half}V${half}` : `M${-half} 0H${half}`;
        return (
          <DragHandle
            key={name}
            point={upright ? { mu: value, nu: middle.nu } : { mu: middle.mu, nu: value }}
            onMove={(point, how) => onMove(side, end, point[side], how)}
            label={`${name} side of ${of}, ${symbol} ${end === 0 ? 'from' : 'to'} ${formatNumber(value)}`}
            className={upright ? 'box-side box-side-upright' : 'box-side'}
          >
            <path className="box-edge-hit" d={line} />
            <path className="box-edge" d={line} />
            <rect
              className="box-grip"
              x={upright ? -4 : -11}
              y={upright ? -11 : -4}
              width={upright ? 8 : 22}
              height={upright ? 22 : 8}
              rx="3"
            />
          </DragHandle>
        );
      })}
    </g>
  );
}
