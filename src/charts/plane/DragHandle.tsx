import type { ReactNode } from 'react';
import type { Moments } from '../../math/types';
import { Handle } from '../drawing/Handle';
import { nearestInside } from './nearestInside';
import { stepPoint } from './stepPoint';
import { usePlane } from './usePlane';

export interface DragHandleProps {
  readonly point: Moments;
  /** Dragged or moved by arrow keys; `done` is false while a drag goes on or a key is held. */
  readonly onMove: (point: Moments, how: { done: boolean }) => void;
  /** Delete or Backspace. */
  readonly onRemove?: () => void;
  /** A click or Enter without a drag. */
  readonly onSelect?: () => void;
  /** The keyboard has come to the handle (true) or left it. */
  readonly onFocused?: (focused: boolean) => void;
  /** What the handle moves, with its numbers, for those who do not see it. */
  readonly label: string;
  readonly className?: string;
  /** Why it cannot be moved, in words. */
  readonly locked?: string | undefined;
  /** The handle's looks, drawn around (0, 0). */
  readonly children?: ReactNode;
}

/** A point of the plane that can be moved, not beyond the window. It is not drawn while it lies off the window. */
export function DragHandle(props: DragHandleProps) {
  const { point, onMove, onRemove, onSelect, onFocused, label, className = '', locked, children } = props;
  const frame = usePlane();
  const { left, right, top, bottom, onDragged } = frame;
  if (!frame.shows(point)) return null;
  return (
    <Handle
      x={frame.x(point.mu)}
      y={frame.y(point.nu)}
      valueAt={(x, y) => frame.point(Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y)))}
      onDrag={(to, how) => {
        onMove(to, how);
        onDragged?.(to);
      }}
      onPress={onSelect}
      onStep={(across, up, fine) =>
        onMove(nearestInside(stepPoint(frame, point, across, up, fine), frame.window), { done: false })
      }
      onSettle={() => onMove(point, { done: true })}
      onRemove={onRemove}
      onFocused={onFocused}
      label={label}
      className={className}
      locked={locked}
    >
      {children}
    </Handle>
  );
}
