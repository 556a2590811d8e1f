import type { ChartFrame, Place } from '../drawing/chartFrame';
import { Handle } from '../drawing/Handle';
import type { ParameterAxis } from './parameterFrame';

export interface ParameterHandleProps {
  readonly frame: ChartFrame;
  readonly axes: { readonly x: ParameterAxis; readonly y: ParameterAxis };
  readonly place: Place;
  /** Dragged or moved by arrow keys; `done` is false while a drag goes on or a key is held. */
  readonly onMove: (place: Place, how: { readonly done: boolean }) => void;
  readonly label: string;
  readonly locked?: string | undefined;
}

/** The present setting in a plane of two parameters, as a handle. */
export function ParameterHandle({ frame, axes, place, onMove, label, locked }: ParameterHandleProps) {
  if (!frame.shows(place)) return null;
  return (
    <Handle
      x={frame.x(place.x)}
      y={frame.y(place.y)}
      valueAt={frame.pointAt}
      onDrag={onMove}
      onStep={(right, up, fine) => {
        const share = fine ? 0.1 : 1;
        onMove(
          { x: stepped(place.x, right * share, axes.x), y: stepped(place.y, up * share, axes.y) },
          { done: false },
        );
      }}
      onSettle={() => onMove(place, { done: true })}
      label={label}
      locked={locked}
      className="parameter-handle"
    >
      <circle className="parameter-dot-back" />
      <circle className="parameter-dot" />
    </Handle>
  );
}

/** One step further, kept inside; a value that was not moved keeps its digits. */
function stepped(value: number, steps: number, { min, max, step }: ParameterAxis): number {
  if (steps === 0) return value;
  const unit = step * Math.min(1, Math.abs(steps));
  const next = Number((Math.round(value / unit + Math.sign(steps)) * unit).toPrecision(12)) + 0;
  return Math.min(max, Math.max(min, next));
}
