import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { arrowKeys } from './arrowKeys';
import { type Draggable, useDrag } from './useDrag';

export interface HandleProps<T> extends Draggable<T> {
  /** Arrow keys: a step to the right (1) or left (−1), up (1) or down (−1), a tenth of it when fine. */
  readonly onStep: (right: number, up: number, fine: boolean) => void;
  /** The key that made steps was let go. */
  readonly onSettle: () => void;
  /** It moves up and down only, and leaves the other keys to the page. */
  readonly upright?: boolean;
  /** Delete or Backspace. */
  readonly onRemove?: (() => void) | undefined;
  /** The keyboard has come to the handle (true) or left it. */
  readonly onFocused?: ((focused: boolean) => void) | undefined;
  /** What the handle moves, with its numbers, for those who do not see it. */
  readonly label: string;
  readonly className: string;
  /** Why it cannot be moved, in words; it is then drawn hollow, and still takes keys and drags, which are answered. */
  readonly locked?: string | undefined;
  /** The handle's looks, drawn around (0, 0). */
  readonly children?: ReactNode;
}

// The same at every rendering, so that they are drawn once.
export const hit = <circle className="hit" />;
export const ring = <circle className="ring" />;

/** Part of a picture that can be moved by mouse, pen, finger and keys; a press without a drag is also Enter. */
export function Handle<T>(props: HandleProps<T>) {
  const {
    x,
    y,
    onPress,
    onStep,
    onSettle,
    upright = false,
    onRemove,
    onFocused,
    label,
    className,
    locked,
    children,
  } = props;
  const part = useRef<SVGGElement>(null);
  const stepping = useRef(false);
  useDrag(part, props);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [right = 0, up = 0] = arrowKeys[event.key] ?? [];
    if (up !== 0 || (right !== 0 && !upright)) {
      stepping.current = true;
      onStep(right, up, event.shiftKey);
    } else if (onRemove && (event.key === 'Delete' || event.key === 'Backspace')) onRemove();
    else if (onPress && (event.key === 'Enter' || event.key === ' ')) onPress();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const settle = () => {
    if (stepping.current) onSettle();
    stepping.current = false;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
    <g
      ref={part}
      className={`drag-handle ${className}${locked ? ' handle-locked' : ''}`}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      role="button"
      aria-roledescription={upright ? 'handle that moves up and down' : 'movable point'}
      aria-label={locked ? `${label} ${locked}` : label}
      aria-disabled={locked ? true : undefined}
      tabIndex={0}
      // It keeps its cursor, and nothing it passes over takes the pointer for its own.
      onPointerDown={(event) => event.button === 0 && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.buttons !== 0 && event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onFocus={() => onFocused?.(true)}
      onBlur={() => {
        settle();
        onFocused?.(false);
      }}
    >
      {locked && <title>{locked}</title>}
      {hit}
      {ring}
      {children}
    </g>
  );
}
