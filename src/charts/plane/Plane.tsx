import { pointer } from 'd3';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Moments, NuScale, Window } from '../../math/types';
import { arrowKeys } from '../drawing/arrowKeys';
import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import { useTextSize } from '../drawing/useTextSize';
import { planeFrame } from './planeFrame';
import { stepPoint } from './stepPoint';
import { PlaneContext } from './usePlane';
import { type OnWindow, usePlaneZoom } from './usePlaneZoom';
import { ZoomButtons, type ZoomButtonsProps } from './ZoomButtons';
import { panWindow, type WindowLimits, zoomWindow } from './zoomWindow';

export interface PlaneProps {
  /** Size in pixels, axes included. */
  readonly width: number;
  readonly height: number;
  readonly window: Window;
  readonly nuScale: NuScale;
  /** What zooming and panning may reach. */
  readonly limits: WindowLimits;
  /** Where the reset control returns to. */
  readonly home: Window;
  readonly onWindow: OnWindow;
  /** The point under the mouse or the keyboard's cursor, or tapped; null when there is none. */
  readonly onHover?: (point: Moments | null, how: { keys: boolean }) => void;
  /** Where a handle is while it is dragged. */
  readonly onDragged?: ((point: Moments) => void) | undefined;
  /** A click, a tap, or Enter at the keyboard's cursor. */
  readonly onPoint?: (point: Moments) => void;
  /** Why the window cannot be changed, where it cannot; null where no button for it is to be there. */
  readonly locked?: ZoomButtonsProps['locked'];
  /** Whether the plane fills the screen, and what changes that. */
  readonly fullScreen?: ZoomButtonsProps['fullScreen'];
  /** Whether arrows, curves, colours and names of axes can be reached by the keyboard, for what lights up with them. */
  readonly stops?: boolean;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Layers, drawn in this order, each in data coordinates by `usePlane`. */
  readonly children?: ReactNode;
}

const variance = axisName('variance', 'ν');
const both = { air: 'much', moments: true, zeroLine: true, xName: axisName('mean', 'μ') } as const;
const axes = {
  linear: { ...both, yName: variance },
  log: {
    ...both,
    yName: (
      <>
        {variance}
        <tspan className="tick"> log scale</tspan>
      </>
    ),
  },
} as const;
const stopAxes = { linear: { ...axes.linear, stops: true }, log: { ...axes.log, stops: true } };

/** The focus goes to another of the stops, on or back, and round. */
function nextStop({ target, currentTarget }: KeyboardEvent<SVGSVGElement>, way: number): void {
  const all = [...currentTarget.querySelectorAll<SVGElement>('[data-stop]')];
  const at = all.indexOf(target as SVGElement);
  all[(at + Math.sign(way) + all.length) % all.length]?.focus();
}

/** The (μ, ν) plane: axes, zoom, pan, and a cursor for the keyboard. */
export function Plane(props: PlaneProps) {
  const {
    width,
    height,
    window,
    nuScale,
    limits,
    home,
    onWindow,
    onHover,
    onDragged,
    onPoint,
    label,
    children,
    stops = false,
  } = props;
  const svg = useRef<SVGSVGElement>(null);
  const em = useRef<HTMLSpanElement>(null);
  const id = useId();
  const textSize = useTextSize(em);
  const frame = useMemo(
    () => planeFrame(width, height, window, nuScale, textSize),
    [width, height, window, nuScale, textSize],
  );
  const surroundings = useMemo(
    () => ({ ...frame, clipId: `${id}clip`, onDragged, stops }),
    [frame, id, onDragged, stops],
  );
  const wheelLeft = usePlaneZoom(svg, frame, limits, onWindow);
  const [cursor, setCursor] = useState<Moments | null>(null);
  /** True while held keys have changed the window and the change is not yet a step. */
  const stepping = useRef(false);
  const { left, right, top, bottom } = frame;
  // On the narrowest planes the buttons leave room for a name alone.
  const named = width < 24.5 * textSize ? 'linear' : nuScale;
  const centre = frame.point((left + right) / 2, (top + bottom) / 2);

  const moveCursor = (point: Moments | null) => {
    setCursor(point);
    onHover?.(point, { keys: true });
  };
  const zoom = (factor: number, done: boolean) => {
    const at = cursor && frame.shows(cursor) ? cursor : centre;
    const next = zoomWindow(window, nuScale, limits, at, factor);
    if (next === window) return;
    stepping.current = !done;
    onWindow(next, { done });
  };
  const pointAt = (event: MouseEvent<SVGSVGElement>): Moments | null => {
    const [x, y] = pointer(event, event.currentTarget);
    return x >= left && x <= right && y >= top && y <= bottom + 1 ? frame.point(x, Math.min(y, bottom)) : null;
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    // While a button is held, something is dragged.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (cursor) setCursor(null);
    onHover?.(pointAt(event), { keys: false });
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const point = pointAt(event);
    if (!point) return;
    if (cursor) setCursor(null);
    onHover?.(point, { keys: false });
    onPoint?.(point);
  };
  const stepCursor = ([across, up]: readonly [number, number], fine: boolean) => {
    const start = cursor && frame.shows(cursor) ? cursor : centre;
    const next = stepPoint(frame, start, across, up, fine);
    if (!frame.shows(next)) {
      const [dx, dy] = [frame.x(next.mu) - frame.x(start.mu), frame.y(start.nu) - frame.y(next.nu)];
      const moved = panWindow(window, nuScale, limits, dx / (right - left), dy / (bottom - top));
      if (moved === window) return;
      stepping.current = true;
      onWindow(moved, { done: false });
    }
    moveCursor(next);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const own = event.target === event.currentTarget;
    const arrow = arrowKeys[event.key];
    if (event.key === '+' || event.key === '=') zoom(1 / 1.5, false);
    else if (event.key === '-' || event.key === '_') zoom(1.5, false);
    else if (event.key === '0' || event.key === 'Home') onWindow(home, { done: true });
    else if (own && arrow) stepCursor(arrow, event.shiftKey);
    else if (arrow && (event.target as Element).matches('[data-stop]')) nextStop(event, arrow[0] - arrow[1]);
    else if (own && event.key === 'Enter') {
      // An orbit starts only where the cursor is seen.
      if (cursor && frame.shows(cursor)) onPoint?.(cursor);
      else moveCursor(centre);
    } else if (own && event.key === 'Escape' && cursor) moveCursor(null);
    else return;
    event.preventDefault();
  };

  const newest = { zoom, reset: () => onWindow(home, { done: true }) };
  const pressed = useRef(newest);
  useLayoutEffect(() => {
    pressed.current = newest;
  });
  // The same at every rendering: what moves is the picture beside the buttons.
  const [buttons] = useState(() => ({
    zoom: (factor: number) => pressed.current.zoom(factor, true),
    reset: () => pressed.current.reset(),
  }));
  const settle = () => {
    if (stepping.current) onWindow(window, { done: true });
    stepping.current = false;
  };

  return (
    <div className="plane" style={{ width, height }}>
      <span ref={em} className="plane-em" aria-hidden="true" />
      <Chart
        ref={svg}
        className="plane-picture"
        frame={frame}
        role="application"
        label={label}
        axes={(stops ? stopAxes : axes)[named]}
        clipId={surroundings.clipId}
        aria-roledescription="map"
        aria-describedby={`${id}help`}
        tabIndex={0}
        onPointerMove={onPointerMove}
        onPointerLeave={() => !cursor && onHover?.(null, { keys: false })}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={(event) => {
          settle();
          if (event.target === event.currentTarget && cursor) moveCursor(null);
        }}
      >
        <rect className="plane-pad" x={left} y={top} width={right - left} height={bottom - top} />
        <PlaneContext value={surroundings}>{children}</PlaneContext>
        {cursor && frame.shows(cursor) && (
          <g className="cursor" transform={`translate(${frame.x(cursor.mu)} ${frame.y(cursor.nu)})`}>
            <circle r={textSize * 0.7} />
            <path d={`M${-textSize} 0H${textSize}M0 ${-textSize}V${textSize}`} />
          </g>
        )}
      </Chart>
      <ZoomButtons onZoom={buttons.zoom} onReset={buttons.reset} locked={props.locked} fullScreen={props.fullScreen} />
      {wheelLeft && (
        <p className="wheel-hint" role="status">
          To zoom with the wheel, click the plane first or hold Ctrl.
        </p>
      )}
      <p id={`${id}help`} className="visually-hidden">
        Arrow keys move a cursor, with Shift in fine steps; what one layer makes of its place is read out. Enter starts
        an orbit there. Plus and minus zoom, 0 resets the view. Tab reaches the fixed points and the starts of the
        orbits.
      </p>
    </div>
  );
}
