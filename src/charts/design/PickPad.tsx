import { useRef } from 'react';
import type { Moments } from '../../math/types';
import { usePlane } from '../plane/usePlane';

/** While this lies on the plane, a click or a tap picks a place instead of starting an orbit; dragging still moves the plane. */
export function PickPad({ onPick }: { readonly onPick: (point: Moments) => void }) {
  const frame = usePlane();
  const down = useRef<readonly [number, number]>(undefined);
  const { left, right, top, bottom } = frame;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pin and the fields are there for keys
    <rect
      className="pick-pad"
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onPointerDown={(event) => {
        down.current = [event.clientX, event.clientY];
      }}
      onClick={(event) => {
        event.stopPropagation();
        const [x, y] = down.current ?? [event.clientX, event.clientY];
        if (Math.hypot(event.clientX - x, event.clientY - y) > 4) return;
        const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
        const scale = box.width > 0 ? frame.width / box.width : 1;
        onPick(frame.point((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
      }}
    />
  );
}
