import { pointer } from 'd3';
import type { Moments } from '../../math/types';
import { usePlane } from '../plane/usePlane';

/**
 * While this lies on the plane, a click or a tap picks a place instead of starting an orbit;
 * dragging still moves the plane.
 */
export function PickPad({ onPick }: { readonly onPick: (point: Moments) => void }) {
  const frame = usePlane();
  const { left, right, top, bottom } = frame;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pin and the fields are there for keys
    <rect
      className="pick-pad"
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onClick={(event) => {
        event.stopPropagation();
        onPick(frame.point(...pointer(event, event.currentTarget)));
      }}
    />
  );
}
