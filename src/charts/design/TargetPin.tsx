import type { Moments } from '../../math/types';
import { formatNumber } from '../drawing/formatNumber';
import { DragHandle } from '../plane/DragHandle';
import { usePlane } from '../plane/usePlane';

export interface TargetPinProps {
  readonly point: Moments;
  /** False where no λ, α keeps the target fixed. */
  readonly feasible: boolean;
  readonly onMove: (point: Moments, how: { done: boolean }) => void;
}

/** The fixed point that is wished for: a pin whose tip is the place, so that what lies there is not covered. */
export function TargetPin({ point, feasible, onMove }: TargetPinProps) {
  const { textSize } = usePlane();
  const place = `mean ${formatNumber(point.mu)}, variance ${formatNumber(point.nu)}`;
  return (
    <DragHandle
      point={point}
      onMove={onMove}
      label={`Target: ${place}${feasible ? '' : ', not feasible'}. Arrow keys move it.`}
      className={feasible ? 'target-pin' : 'target-pin target-pin-refused'}
    >
      <title>{`Target: ${place}`}</title>
      <g transform={`scale(${(textSize / 13).toFixed(2)})`}>
        <path className="target-stem" d="M0 0L-14 -14" />
        <path className="target-head" d="M-21 -31L-11 -21L-21 -11L-31 -21Z" />
        <path className="target-sign" d={feasible ? 'M-25 -21H-17M-21 -25V-17' : 'M-24 -24L-18 -18M-18 -24L-24 -18'} />
        <circle className="target-tip" r="2.5" />
      </g>
    </DragHandle>
  );
}
