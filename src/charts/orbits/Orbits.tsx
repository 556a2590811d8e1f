import { memo } from 'react';
import type { FixedPoint, Moments, Orbit, Polyline } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { type FixedPointLabel, fixedPointLabels, markRadius } from '../fixedPoints/fixedPointLabels';
import type { Curves } from '../fixedPoints/nullclineLabels';
import { placedWords } from '../fixedPoints/placedWords';
import { DragHandle } from '../plane/DragHandle';
import { type Avoid, nothingToAvoid } from '../plane/labelObstacles';
import { nearestInside } from '../plane/nearestInside';
import type { PlaneFrame } from '../plane/planeFrame';
import { usePlane } from '../plane/usePlane';
import { type OrbitTrack, orbitTrack } from './orbitTrack';
import { outcomeWords, place } from './orbitWords';

export interface OrbitsProps {
  /** Where the orbits start now: what the handles show and move. */
  readonly starts: readonly Moments[];
  /** The orbits as last computed; they may be behind `starts`. */
  readonly orbits: readonly Orbit[];
  readonly onMove: (index: number, start: Moments, how: { done: boolean }) => void;
  /** Why no start can be moved, in words. */
  readonly locked?: string | undefined;
  readonly onRemove: (index: number) => void;
  readonly onSelect?: (index: number) => void;
  /** The orbit whose start the keyboard has come to; null when it leaves. */
  readonly onFocus?: (index: number | null) => void;
  /** The layer to show; later ones are drawn faintly. */
  readonly playhead?: number | undefined;
  /** The fixed points drawn in the same plane, whose marks and labels layer numbers keep clear of. */
  readonly fixedPoints?: readonly FixedPoint[];
  /** What the labels of the fixed points keep off, and layer numbers too. */
  readonly avoid?: Avoid;
  /** Nullclines drawn in the same plane, whose names layer numbers keep clear of. */
  readonly nullclines?: Curves | undefined;
}

const none: readonly FixedPoint[] = [];
/** The same at every rendering, so that it is drawn once. */
const handle = <circle className="handle" />;
const numbered = [0, 1, 2, 4, 8, 16, 32, 64];
/** So many orbits need no letters at their dots. */
const unnamed = 3;

/**
 * Orbits as numbered dots, one per layer, joined by thin segments; the start is a lettered handle, which waits at the
 * border when the start lies off the window.
 */
export const Orbits = memo(function Orbits(props: OrbitsProps) {
  const {
    starts,
    orbits,
    onMove,
    locked,
    onRemove,
    onSelect,
    onFocus,
    playhead,
    fixedPoints = none,
    avoid = nothingToAvoid,
    nullclines,
  } = props;
  const frame = usePlane();
  const { textSize } = frame;
  const marks = fixedPointLabels(fixedPoints, avoid, frame);
  const tracks = orbits.map((orbit) => orbitTrack(orbit.points, frame, playhead ?? Infinity, marks));
  const words = placedWords(fixedPoints, nullclines, avoid, frame);
  const labels = layerLabels(tracks, marks, [...words], playhead, frame);
  return (
    <g className="orbits">
      <g clipPath={`url(#${frame.clipId})`}>
        {tracks.map((track, index) => {
          const { outcome, points } = orbits[index]!;
          const now = playhead === undefined ? undefined : points[Math.min(playhead, points.length - 1)];
          const ended = playhead === undefined || playhead >= points.length - 1;
          return (
            <g key={orbitLetter(index)} className={`orbit orbit-${outcome.kind}`}>
              <path className="orbit-segments" d={track.past} />
              <path className="orbit-segments orbit-future" d={track.future} />
              <path className="orbit-dots" d={track.dots} />
              {track.dotsAhead && <path className="orbit-dots orbit-future" d={track.dotsAhead} />}
              <path
                className={ended ? 'orbit-end' : 'orbit-end orbit-future'}
                d={endMarks(orbits[index]!, track, frame)}
              />
              {now && frame.shows(now) && (
                <circle className="orbit-now" cx={frame.x(now.mu)} cy={frame.y(now.nu)} r={textSize * 0.5} />
              )}
            </g>
          );
        })}
      </g>
      {/* A number that comes or goes has all that stand beside it in a group styled anew. */}
      <g>
        {labels.map(({ text, ahead, box, key }) => (
          <text
            key={key}
            className={ahead ? 'label layer-number orbit-future' : 'label layer-number'}
            x={box.left}
            y={box.bottom - textSize * 0.28}
          >
            {text}
          </text>
        ))}
      </g>
      {starts.map((start, index) => {
        const letter = orbitLetter(index);
        const outcome = orbits[index]?.outcome;
        const away = !frame.shows(start);
        const words = [place(start), away && 'off the window', outcome && outcomeWords(outcome)].filter(Boolean);
        return (
          <DragHandle
            key={letter}
            point={away ? nearestInside(start, frame.window) : start}
            className={`orbit-start${away ? ' orbit-away' : ''} orbit-${outcome?.kind ?? 'undecided'}`}
            label={`Start of orbit ${letter}: ${words.join('; ')}. Arrow keys move it, Delete removes it.`}
            locked={locked}
            onMove={(point, how) => onMove(index, point, how)}
            onRemove={() => onRemove(index)}
            onFocused={(focused) => onFocus?.(focused ? index : null)}
            {...(onSelect && { onSelect: () => onSelect(index) })}
          >
            {away && <title>{`Start of orbit ${letter}, off the window: ${place(start)}`}</title>}
            {handle}
            <text className="handle-letter" textAnchor="middle" y={textSize * 0.32}>
              {letter}
            </text>
          </DragHandle>
        );
      })}
    </g>
  );
});

function layerLabels(
  tracks: readonly OrbitTrack[],
  marks: readonly FixedPointLabel[],
  taken: Box[],
  playhead: number | undefined,
  frame: PlaneFrame,
): readonly { text: string; ahead: boolean; box: Box; key: string }[] {
  const { left, right, top, bottom, textSize } = frame;
  const radius = markRadius(frame);
  const around = (x: number, y: number, r: number): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });
  for (const { x, y } of marks) taken.push(around(x, y, radius));
  for (const { places } of tracks) {
    const start = places[0];
    if (start?.layer === 0) taken.push(around(start.x, start.y, textSize * 0.75));
  }
  // With more orbits than are told apart by following them, every number has its letter.
  const named = tracks.length > unnamed;
  const wanted = tracks.flatMap(({ places }, orbit) =>
    places
      .filter(({ layer }) => numbered.includes(layer) || layer === playhead)
      .filter(
        ({ x, y, layer }) => layer === 0 || marks.every((mark) => Math.hypot(mark.x - x, mark.y - y) > 2 * radius),
      )
      .map((dot) => {
        const key = `${orbitLetter(orbit)}${dot.layer}`;
        return { ...dot, orbit, key, text: named && dot.layer > 0 ? key : String(dot.layer) };
      }),
  );
  wanted.sort((a, b) => Number(b.layer === playhead) - Number(a.layer === playhead) || a.layer - b.layer);
  const boxes = placeLabels(
    wanted.map(({ x, y, layer, text }) => ({
      x,
      y,
      clearance: layer === 0 ? textSize * 0.8 : textSize * 0.35,
      width: textWidth(text, textSize * 0.9),
      height: textSize,
    })),
    {
      bounds: { left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1 },
      taken,
      dots: tracks.flatMap(({ places }) => places.flatMap(({ x, y }) => [x, y])),
      tellApart: true,
    },
  );
  return wanted.flatMap(({ layer, text, key }, index) => {
    const box = boxes[index];
    return box ? [{ text, ahead: layer > (playhead ?? Infinity), box, key }] : [];
  });
}

/** The first layers of every orbit: what labels should not cover. */
export function orbitDots(orbits: readonly Orbit[]): readonly Moments[] {
  return orbits.flatMap(({ points }) => points.slice(0, 40));
}

/** The first segments of every orbit, which are the long ones: what labels should not lie across. */
export function orbitLines(orbits: readonly Orbit[]): readonly Polyline[] {
  return orbits.map(({ points }) => Float64Array.from(points.slice(0, 8).flatMap(({ mu, nu }) => [mu, nu])));
}

/** A second sign, besides colour and dash, of how an orbit ends: ▽ collapses, × diverges, ◇ cycles. */
function endMarks({ outcome }: Orbit, { places }: OrbitTrack, frame: PlaneFrame): string {
  const r = frame.textSize * 0.45;
  const at = (x: number, y: number) => `M${x.toFixed(1)} ${y.toFixed(1)}`;
  const last = places.at(-1);
  if (outcome.kind === 'diverges' && last) {
    return `${at(last.x - r, last.y - r)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;
  }
  if ((outcome.kind === 'collapses' || (outcome.kind === 'sinks' && outcome.to.nu === 0)) && last) {
    return `${at(last.x - r, last.y - r)}h${2 * r}l${-r} ${2 * r}z`;
  }
  if (outcome.kind === 'cycles') {
    return outcome.points
      .filter((point) => frame.shows(point))
      .map((point) => `${at(frame.x(point.mu), frame.y(point.nu) - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`)
      .join('');
  }
  return '';
}
