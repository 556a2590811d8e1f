import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Window } from '../../math/types';
import { buttonWasLost } from '../drawing/buttonWasLost';
import type { PlaneFrame } from './planeFrame';
import { wheelHelp } from './wheelHelp';
import { movedWindow, type WindowLimits } from './zoomWindow';

/** A change of the window; `done` is false while a gesture is still going on. */
export type OnWindow = (window: Window, how: { done: boolean }) => void;

type Zoom = D3ZoomEvent<SVGSVGElement, unknown>;

/** Pixels that a click may slip without moving the plane. */
const clickSlack = 4;
/** Milliseconds after which a wheel rests, and what it did is a step; d3 calls a gesture ended after 150 of them. */
const wheelRest = 250;

/**
 * Zoom by wheel and by two fingers, and pan by dragging with a mouse or pen, by d3-zoom. One finger is left to the
 * page, so that a phone scrolls over the plane, and a double click to the orbits it starts. d3's transform lasts for
 * one gesture and counts from the window at its start; what it may reach, and what ν does on its axis, is ours
 * (`movedWindow`). What is returned is true for a moment after a wheel has been left to the page around a frame.
 */
export function usePlaneZoom(
  svg: RefObject<SVGSVGElement | null>,
  frame: PlaneFrame,
  limits: WindowLimits,
  onWindow: OnWindow,
): boolean {
  const [left, setLeft] = useState(false);
  /** What d3's transform counts from. */
  const start = useRef(frame);
  /** The window last asked for by the gesture that is on; undefined while it has changed nothing. */
  const asked = useRef<Window>(undefined);
  /** Gestures that are on: a drag may begin before the wheel has come to rest. */
  const active = useRef(0);
  const rest = useRef(0);

  /** The window that a transform of the first picture shows; undefined where it is not legal. */
  const windowOf = (transform: ZoomTransform): Window | undefined => {
    const { window, nuScale, left, right, top, bottom } = start.current;
    const across = (transform.invertX(left) - left) / (right - left);
    const up = (bottom - transform.invertY(bottom)) / (bottom - top);
    const next = movedWindow(window, nuScale, limits, 1 / transform.k, across, up);
    return next === window ? undefined : next;
  };
  /** The nearest transform that does not go below the axis of ν, or the present one where its window is not legal. */
  const constrain = useEffectEvent((transform: ZoomTransform): ZoomTransform => {
    const { bottom, yScale } = start.current;
    const kept = transform.translate(0, Math.max(0, transform.invertY(bottom) - yScale(limits.nuLeast)));
    return windowOf(kept) ? kept : zoomTransform(svg.current!);
  });
  const onStart = useEffectEvent(() => {
    active.current += 1;
    clearTimeout(rest.current);
    if (active.current === 1) start.current = frame;
  });
  const onZoom = useEffectEvent(({ transform, sourceEvent }: Zoom) => {
    if (buttonWasLost(sourceEvent)) return;
    const { k, x, y } = transform;
    if (!asked.current && k === 1 && Math.hypot(x, y) < clickSlack) return;
    const next = windowOf(transform);
    if (!next) return;
    asked.current = next;
    onWindow(next, { done: false });
  });
  const onEnd = useEffectEvent(({ sourceEvent }: Zoom) => {
    active.current -= 1;
    if (active.current > 0) return;
    select(svg.current).property('__zoom', zoomIdentity);
    if (sourceEvent.type === 'wheel') rest.current = window.setTimeout(() => restWheel(), wheelRest - 150);
    else settle();
  });
  const settle = useEffectEvent(() => {
    if (asked.current) onWindow(asked.current, { done: true });
    asked.current = undefined;
  });
  /** What a wheel did may have been undone before it came to rest, and is not done again. */
  const restWheel = useEffectEvent(() => {
    if (asked.current) asked.current = frame.window;
    settle();
  });

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const picture = select<SVGSVGElement, unknown>(element);
    const help = wheelHelp(element, setLeft);
    picture
      .call(
        zoom<SVGSVGElement, unknown>()
          // A touch screen may be plugged in later.
          .touchable(true)
          .filter(function (this: SVGSVGElement, event: MouseEvent | TouchEvent) {
            return event.type === 'wheel' ? help.isMeant(event as WheelEvent) : isMeant.call(this, event);
          })
          .wheelDelta(wheelDelta)
          .clickDistance(clickSlack)
          .constrain((transform) => constrain(transform))
          .on('start', () => onStart())
          .on('zoom', (event: Zoom) => onZoom(event))
          .on('end', (event: Zoom) => onEnd(event)),
      )
      .on('dblclick.zoom', null);
    return () => {
      clearTimeout(rest.current);
      picture.on('.zoom', null);
      help.stop();
    };
  }, [svg]);
  return left;
}

/** The main button off the handles, or two fingers on the plane and none elsewhere. */
function isMeant(this: SVGSVGElement, event: MouseEvent | TouchEvent): boolean {
  const own = ({ target }: { target: EventTarget | null }) =>
    target instanceof Element && this.contains(target) && !target.closest('.drag-handle');
  if ('touches' in event) return event.touches.length === 2 && [...event.touches].every(own);
  return event.button === 0 && !event.ctrlKey && own(event);
}

/** Doublings of the scale: one for 500 pixels of a wheel or 100 of a pinched touchpad, at most 200 pixels at once. */
function wheelDelta(event: WheelEvent): number {
  const lines = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
  return -Math.max(-200, Math.min(200, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.002);
}
