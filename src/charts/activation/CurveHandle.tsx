import { Handle } from '../drawing/Handle';
import type { ActivationFrame } from './activationFrame';

/** A parameter that can be moved on the curve. */
export interface CurveGrip {
  readonly key: 'lambda' | 'alpha' | 'beta';
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
  /** Why it cannot be moved, in words. */
  readonly locked?: string | undefined;
  /** A held key is let go. */
  readonly onSettle: () => void;
}

export interface CurveHandleProps {
  readonly frame: ActivationFrame;
  readonly grip: CurveGrip;
}

/** A point of the curve that moves up and down, and a parameter with it. Off the picture it waits at the edge. */
export function CurveHandle({ frame, grip }: CurveHandleProps) {
  const inside = (y: number) => Math.min(frame.bottom, Math.max(frame.top, y));
  return (
    <Handle
      x={frame.x(grip.z)}
      y={inside(frame.y(grip.value))}
      valueAt={(_, y) => frame.valueAt(inside(y))}
      onDrag={grip.onMove}
      onStep={(_, up, fine) => grip.onStep(up > 0 ? 1 : -1, fine)}
      onSettle={grip.onSettle}
      upright
      label={grip.label}
      locked={grip.locked}
      className="curve-handle"
    >
      <circle className="handle" />
      <text className="handle-letter symbol" textAnchor="middle" y={frame.textSize * 0.33}>
        {grip.symbol}
      </text>
    </Handle>
  );
}
