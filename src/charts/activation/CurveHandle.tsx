import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { ActivationFrame } from './activationFrame';

/** A parameter that can be moved on the curve. */
export interface CurveGrip {
  readonly key: string;
  /** Letter in the handle. */
  readonly symbol: string;
  /** Accessible name with the present value. */
  readonly label: string;
  readonly z: number;
  readonly value: number;
  /** The curve is to pass through this value at z; `done` is false while a drag goes on. */
  readonly onMove: (value: number, how: { readonly done: boolean }) => void;
  /** Arrow keys: one step up (1) or down (−1) on screen, a tenth of it when fine. */
  readonly onStep: (up: 1 | -1, fine: boolean) => void;
  /** A held key is let go. */
  readonly onSettle: () => void;
}

export interface CurveHandleProps {
  readonly frame: ActivationFrame;
  readonly grip: CurveGrip;
}

/** A point of the curve that moves up and down, and a parameter with it. Off the picture it waits at the edge. */
export function CurveHandle({ frame, grip }: CurveHandleProps) {
  const grab = useRef<{ id: number; y: number; moved: boolean; last: number } | null>(null);
  const stepping = useRef(false);
  const x = frame.x(grip.z);
  const y = Math.min(frame.bottom, Math.max(frame.top, frame.y(grip.value)));

  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    grab.current = { id: event.pointerId, y: y - event.clientY, moved: false, last: grip.value };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const held = grab.current;
    if (!held || held.id !== event.pointerId) return;
    const py = Math.min(frame.bottom, Math.max(frame.top, event.clientY + held.y));
    if (!held.moved && Math.abs(py - y) < 2) return;
    held.moved = true;
    held.last = frame.valueAt(py);
    grip.onMove(held.last, { done: false });
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>) => {
    event.stopPropagation();
    const held = grab.current;
    grab.current = null;
    if (held?.moved) grip.onMove(held.last, { done: true });
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const up = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (up === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    stepping.current = true;
    grip.onStep(up, event.shiftKey);
    event.preventDefault();
    event.stopPropagation();
  };
  const settle = () => {
    if (stepping.current) grip.onSettle();
    stepping.current = false;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
    <g
      className="drag-handle curve-handle"
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      role="button"
      aria-roledescription="handle that moves up and down"
      aria-label={grip.label}
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
      <circle className="handle" />
      <text className="handle-letter symbol" textAnchor="middle" y={frame.textSize * 0.33}>
        {grip.symbol}
      </text>
    </g>
  );
}
