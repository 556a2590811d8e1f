import { type D3DragEvent, drag, select } from 'd3';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { buttonWasLost } from './buttonWasLost';

/** What is dragged, and what its places mean: `T` is a point, a value, whatever a pixel stands for. */
export interface Draggable<T> {
  /** Where it is now, in the picture's own pixels. */
  readonly x: number;
  readonly y: number;
  /** What it becomes at a pixel, which may lie off the picture. */
  readonly valueAt: (x: number, y: number) => T;
  /** `done` is false while the drag goes on; at its end the last value is told once more. */
  readonly onDrag: (value: T, how: { readonly done: boolean }) => void;
  /** Pressed and let go without a drag. */
  readonly onPress?: (() => void) | undefined;
}

interface Held<T> {
  readonly x: number;
  readonly y: number;
  last?: { readonly value: T };
}

type Drag = D3DragEvent<SVGGElement, unknown, { x: number; y: number }>;

/** Pixels that a press may slip without being a drag. */
const slack = 2;

/**
 * Drags part of a picture with the mouse, a pen or a finger, by d3-drag. Where it was taken stays under the pointer.
 * Each part hears its own finger only, so that several are dragged at once; a second finger on the same part is left
 * out.
 */
export function useDrag<T>(part: RefObject<SVGGElement | null>, { x, y, valueAt, onDrag, onPress }: Draggable<T>) {
  const held = useRef<Held<T> | null>(null);
  const onStart = useEffectEvent((event: Drag) => {
    held.current = { x: event.x, y: event.y };
    part.current?.focus({ preventScroll: true });
  });
  const onMove = useEffectEvent((event: Drag) => {
    if (buttonWasLost(event.sourceEvent)) return;
    const now = held.current;
    if (!now || (!now.last && Math.hypot(event.x - now.x, event.y - now.y) < slack)) return;
    now.last = { value: valueAt(event.x, event.y) };
    onDrag(now.last.value, { done: false });
  });
  const onEnd = useEffectEvent((pressed: boolean) => {
    const now = held.current;
    held.current = null;
    if (now?.last) onDrag(now.last.value, { done: true });
    else if (now && pressed) onPress?.();
  });
  const subject = useEffectEvent(() => (held.current ? null : { x, y }));

  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const dragged = select(element);
    dragged.call(
      drag<SVGGElement, unknown>()
        // A touch screen may be plugged in later.
        .touchable(true)
        .container(() => element.ownerSVGElement ?? element)
        // Nothing to drag, for a second finger.
        .subject(() => subject() as { x: number; y: number })
        .on('start', (event: Drag) => onStart(event))
        .on('drag', (event: Drag) => onMove(event))
        .on('end', (event: Drag) => onEnd(event.sourceEvent.type !== 'touchcancel')),
    );
    return () => {
      dragged.on('.drag', null);
      // What goes away while it is held stays where it is.
      onEnd(false);
    };
  }, [part]);
}
