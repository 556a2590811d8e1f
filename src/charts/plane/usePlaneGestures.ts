import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Moments, Window } from '../../math/types';
import type { PlaneFrame } from './planeFrame';
import { panWindow, type WindowLimits, zoomWindow } from './zoomWindow';

/** A change of the window; `done` is false while a gesture is still going on. */
export type OnWindow = (window: Window, how: { done: boolean }) => void;

const clickSlack = 4;
const wheelRest = 250;

interface Pan {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly window: Window;
  moved: boolean;
}

interface Pinch {
  readonly window: Window;
  readonly at: Moments;
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/**
 * Wheel and pinch zoom, and pan by dragging with a mouse or pen. One finger is left to the page, so that a phone
 * scrolls over the plane. `wasDrag` tells a click that ended a pan from one that is meant.
 */
export function usePlaneGestures(
  svg: RefObject<SVGSVGElement | null>,
  frame: PlaneFrame,
  limits: WindowLimits,
  onWindow: OnWindow,
) {
  const pan = useRef<Pan | null>(null);
  const pinch = useRef<Pinch | null>(null);
  const dragged = useRef(false);
  // Events can arrive faster than renderings: each builds on the last window asked for.
  const latest = useRef(frame.window);
  useEffect(() => {
    latest.current = frame.window;
  }, [frame.window]);
  const rest = useRef(0);

  const place = (clientX: number, clientY: number) => {
    const box = svg.current?.getBoundingClientRect();
    const scale = box && box.width > 0 ? frame.width / box.width : 1;
    return { x: (clientX - (box?.left ?? 0)) * scale, y: (clientY - (box?.top ?? 0)) * scale };
  };
  const ask = (next: Window, done: boolean) => {
    latest.current = next;
    onWindow(next, { done });
  };

  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = place(event.clientX, event.clientY);
    const lines = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
    const factor = 2 ** (Math.max(-200, Math.min(200, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.002));
    const next = zoomWindow(latest.current, frame.nuScale, limits, frame.point(x, y), factor);
    if (next === latest.current) return;
    ask(next, false);
    clearTimeout(rest.current);
    rest.current = window.setTimeout(onWheelRest, wheelRest);
  });
  const onWheelRest = useEffectEvent(() => ask(latest.current, true));

  const fingers = (touches: TouchList) => {
    const [first, second] = [touches[0], touches[1]];
    if (!first || !second) return null;
    const distance = Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
    return {
      ...place((first.clientX + second.clientX) / 2, (first.clientY + second.clientY) / 2),
      distance: Math.max(20, distance),
    };
  };
  const onTouchStart = useEffectEvent((event: TouchEvent) => {
    // A handle is dragged, not scrolled over; browsers ignore touch-action on shapes inside an SVG.
    if (event.target instanceof Element && event.target.closest('.drag-handle')) event.preventDefault();
    if (event.touches.length !== 2) return;
    event.preventDefault();
    const two = fingers(event.touches);
    if (two) pinch.current = { ...two, window: latest.current, at: frame.point(two.x, two.y) };
  });
  const onTouchMove = useEffectEvent((event: TouchEvent) => {
    const start = pinch.current;
    const two = start && fingers(event.touches);
    if (!start || !two) return;
    event.preventDefault();
    const { left, right, top, bottom, nuScale } = frame;
    const zoomed = zoomWindow(start.window, nuScale, limits, start.at, start.distance / two.distance);
    const across = (start.x - two.x) / (right - left);
    ask(panWindow(zoomed, nuScale, limits, across, (two.y - start.y) / (bottom - top)), false);
  });
  const onTouchEnd = useEffectEvent(() => {
    if (!pinch.current) return;
    pinch.current = null;
    ask(latest.current, true);
  });

  // React registers wheel and touch listeners as passive, which cannot keep the page from moving along.
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => onWheel(event);
    const start = (event: TouchEvent) => onTouchStart(event);
    const move = (event: TouchEvent) => onTouchMove(event);
    const end = () => onTouchEnd();
    const active = { passive: false };
    element.addEventListener('wheel', wheel, active);
    element.addEventListener('touchstart', start, active);
    element.addEventListener('touchmove', move, active);
    element.addEventListener('touchend', end);
    element.addEventListener('touchcancel', end);
    return () => {
      clearTimeout(rest.current);
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchmove', move);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', end);
    };
  }, [svg]);

  const onPointerDown = (event: ReactPointerEvent<SVGSVGElement>) => {
    dragged.current = false;
    if (event.pointerType === 'touch' || event.button !== 0) return;
    pan.current = { id: event.pointerId, x: event.clientX, y: event.clientY, window: latest.current, moved: false };
  };
  /** True while a pan is under way. */
  const onPointerMove = (event: ReactPointerEvent<SVGSVGElement>): boolean => {
    const start = pan.current;
    if (!start || start.id !== event.pointerId) return false;
    // The button was let go where the plane could not see it.
    if (event.buttons === 0) {
      onPointerUp();
      return false;
    }
    const dx = event.clientX - start.x;
    const dy = event.clientY - start.y;
    if (!start.moved && Math.hypot(dx, dy) < clickSlack) return false;
    if (!start.moved) event.currentTarget.setPointerCapture(event.pointerId);
    start.moved = true;
    dragged.current = true;
    const { left, right, top, bottom, nuScale } = frame;
    ask(panWindow(start.window, nuScale, limits, -dx / (right - left), dy / (bottom - top)), false);
    return true;
  };
  const onPointerUp = () => {
    const ended = pan.current?.moved;
    pan.current = null;
    if (ended) ask(latest.current, true);
  };
  const wasDrag = () => dragged.current;
  return { place, onPointerDown, onPointerMove, onPointerUp, wasDrag };
}
