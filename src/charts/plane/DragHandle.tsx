import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import type { Moments } from '../../math/types';
import { nearestInside } from './nearestInside';
import type { PlaneFrame } from './planeFrame';
import { arrowKeys, stepPoint } from './stepPoint';
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
  /** The handle's looks, drawn around (0, 0). */
  readonly children?: ReactNode;
}

/** A point of the plane that can be moved by mouse, finger and keys, not beyond the window. It is not drawn while it lies off the window. */
export function DragHandle({
  point,
  onMove,
  onRemove,
  onSelect,
  onFocused,
  label,
  className = '',
  children,
}: DragHandleProps) {
  const frame = usePlane();
  const grab = useRef<{ id: number; x: number; y: number; moved: boolean; last: Moments } | null>(null);
  const stepping = useRef(false);
  if (!frame.shows(point)) return null;
  const x = frame.x(point.mu);
  const y = frame.y(point.nu);

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    const at = pixel(event, frame);
    // Remembering where in the handle it was taken keeps it from jumping under the pointer.
    grab.current = { id: event.pointerId, x: x - at.x, y: y - at.y, moved: false, last: point };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const held = grab.current;
    if (!held || held.id !== event.pointerId) return;
    event.stopPropagation();
    const at = pixel(event, frame);
    const px = Math.min(frame.right, Math.max(frame.left, at.x + held.x));
    const py = Math.min(frame.bottom, Math.max(frame.top, at.y + held.y));
    if (!held.moved && Math.hypot(px - x, py - y) < 2) return;
    held.moved = true;
    held.last = frame.point(px, py);
    onMove(held.last, { done: false });
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    const held = grab.current;
    if (!held) return;
    event.stopPropagation();
    grab.current = null;
    if (held.moved) onMove(held.last, { done: true });
    else if (event.type === 'pointerup') onSelect?.();
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrowKeys[event.key];
    if (arrow) {
      stepping.current = true;
      onMove(nearestInside(stepPoint(frame, point, arrow[0], arrow[1], event.shiftKey), frame.window), { done: false });
    } else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) onRemove();
    else if (onSelect && (event.key === 'Enter' || event.key === ' ')) onSelect();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const settle = () => {
    if (stepping.current) onMove(point, { done: true });
    stepping.current = false;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
    <g
      className={`drag-handle ${className}`}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      role="button"
      aria-roledescription="movable point"
      aria-label={label}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onFocus={() => onFocused?.(true)}
      onKeyUp={settle}
      onBlur={() => {
        settle();
        onFocused?.(false);
      }}
    >
      <circle className="hit" />
      <circle className="ring" />
      {children}
    </g>
  );
}

/** The pointer in the picture's own pixels. */
function pixel(event: PointerEvent<SVGGElement>, frame: PlaneFrame): { x: number; y: number } {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
  const scale = box && box.width > 0 ? frame.width / box.width : 1;
  return { x: (event.clientX - (box?.left ?? 0)) * scale, y: (event.clientY - (box?.top ?? 0)) * scale };
}
