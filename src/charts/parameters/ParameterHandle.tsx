import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ChartFrame, Place } from '../drawing/chartFrame';
import { arrowKeys } from '../plane/stepPoint';
import type { ParameterAxis } from './parameterFrame';

export interface ParameterHandleProps {
  readonly frame: ChartFrame;
  readonly axes: { readonly x: ParameterAxis; readonly y: ParameterAxis };
  readonly place: Place;
  /** Dragged or moved by arrow keys; `done` is false while a drag goes on or a key is held. */
  readonly onMove: (place: Place, how: { readonly done: boolean }) => void;
  readonly label: string;
}

/** The present setting in a plane of two parameters, movable by mouse, finger and keys. */
export function ParameterHandle({ frame, axes, place, onMove, label }: ParameterHandleProps) {
  const grab = useRef<{ id: number; x: number; y: number; moved: boolean; last: Place } | null>(null);
  const stepping = useRef(false);
  if (!frame.shows(place)) return null;
  const [x, y] = [frame.x(place.x), frame.y(place.y)];

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    grab.current = { id: event.pointerId, x: x - event.clientX, y: y - event.clientY, moved: false, last: place };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const held = grab.current;
    if (!held || held.id !== event.pointerId) return;
    const [px, py] = [event.clientX + held.x, event.clientY + held.y];
    if (!held.moved && Math.hypot(px - x, py - y) < 2) return;
    held.moved = true;
    held.last = frame.pointAt(px, py);
    onMove(held.last, { done: false });
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    const held = grab.current;
    grab.current = null;
    if (held?.moved) onMove(held.last, { done: true });
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const arrow = arrowKeys[event.key];
    if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
    const share = event.shiftKey ? 0.1 : 1;
    stepping.current = true;
    onMove(
      { x: stepped(place.x, arrow[0] * share, axes.x), y: stepped(place.y, arrow[1] * share, axes.y) },
      { done: false },
    );
    event.preventDefault();
    event.stopPropagation();
  };
  const settle = () => {
    if (stepping.current) onMove(place, { done: true });
    stepping.current = false;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
    <g
      className="drag-handle parameter-handle"
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      role="button"
      aria-roledescription="movable point"
      aria-label={label}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
    >
      <circle className="hit" />
      <circle className="ring" />
      <circle className="parameter-dot-back" />
      <circle className="parameter-dot" />
    </g>
  );
}

/** One step further, kept inside; a value that was not moved keeps its digits. */
function stepped(value: number, steps: number, { min, max, step }: ParameterAxis): number {
  if (steps === 0) return value;
  const unit = step * Math.min(1, Math.abs(steps));
  const next = Number((Math.round(value / unit + Math.sign(steps)) * unit).toPrecision(12)) + 0;
  return Math.min(max, Math.max(min, next));
}
