import { type ComponentProps, type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';

export interface SliderProps
  extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'ref' | 'value' | `on${string}`> {
  readonly value: number;
  /** The value under the thumb, while it is dragged, or the one that `keyed` gave. */
  readonly onSlide: (value: number, how: { readonly keyed: boolean }) => void;
  /** The end of a drag or of a held key that was to change something. */
  readonly onSettle: () => void;
  /** What a key makes of the value, where that is not the browser's affair; undefined for keys that are. */
  readonly keyed?: (key: string) => number | undefined;
}

/** Pixels after which a finger has a direction. */
const slack = 8;

/** A finger that has not yet shown whether it slides or scrolls, and what it would have set meanwhile. */
interface Finger {
  readonly x: number;
  readonly y: number;
  held?: number;
}

/**
 * A slider. The browser sets a value as soon as a finger touches the track, and only then finds out that the finger
 * scrolls: so what a finger sets counts from when it has gone across, or was lifted where it came down.
 */
export function Slider({ value, onSlide, onSettle, keyed, ...rest }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const changing = useRef(false);
  const finger = useRef<Finger>(undefined);
  const slide = (next: number, keyed = false) => {
    changing.current = true;
    onSlide(next, { keyed });
  };
  const settle = () => {
    if (changing.current) onSettle();
    changing.current = false;
  };
  // React has no name for the browser's own change event, the only end of a change made through a screen reader.
  useEffect(() => {
    const slider = input.current;
    const onChange = () => !finger.current && settle();
    slider?.addEventListener('change', onChange);
    return () => slider?.removeEventListener('change', onChange);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = keyed?.(event.key);
    if (next === undefined) return;
    event.preventDefault();
    slide(next, true);
  };
  const down = ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
    finger.current = pointerType === 'touch' ? { x, y } : undefined;
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!finger.current) return;
    const across = Math.abs(clientX - finger.current.x);
    if (across > slack && across > Math.abs(clientY - finger.current.y)) finger.current = undefined;
  };
  const up = () => {
    const held = finger.current?.held;
    finger.current = undefined;
    if (held !== undefined) slide(held);
    settle();
  };
  const cancel = () => {
    finger.current = undefined;
    settle();
  };
  return (
    <input
      {...rest}
      ref={input}
      type="range"
      value={value}
      onChange={({ target }) => {
        if (finger.current) finger.current.held = target.valueAsNumber;
        else slide(target.valueAsNumber);
      }}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={cancel}
      onLostPointerCapture={settle}
      onTouchEnd={settle}
      onBlur={settle}
    />
  );
}
