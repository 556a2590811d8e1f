import { memo, type PointerEvent, useMemo } from 'react';
import type { Moments, NuScale, Orbit } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { Chart } from '../drawing/Chart';
import { spreadApart } from '../drawing/spreadApart';
import type { LayerMark } from './LayerMark';
import { type Dot, nearestDot } from './nearestDot';
import { type SeriesFrame, seriesFrame } from './seriesFrame';
import { type SeriesLine, seriesLine } from './seriesLine';

export interface LayerSeriesProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly of: keyof Moments;
  readonly orbits: readonly Orbit[];
  /** Layers shown, at least 1. */
  readonly layers: number;
  readonly range: readonly [number, number];
  readonly scale: NuScale;
  /** The layer shown; later ones are drawn faintly. Null: all are shown alike. */
  readonly playhead: number | null;
  readonly mark: LayerMark | null;
  readonly onMark?: (mark: LayerMark | null) => void;
  /** A click at a layer. */
  readonly onChoose?: (layer: number) => void;
}

const names = { mu: { words: 'mean', symbol: 'μ' }, nu: { words: 'variance', symbol: 'ν' } } as const;

/** The mean or the variance of every orbit, layer by layer, under one playhead. */
export const LayerSeries = memo(function LayerSeries(props: LayerSeriesProps) {
  const { width, height, textSize, of, orbits, layers, range, scale, playhead, mark, onMark, onChoose } = props;
  const frame = useMemo(
    () => seriesFrame({ width, height, textSize }, layers, range, scale),
    [width, height, textSize, layers, range, scale],
  );
  const { left, right, top, bottom, x } = frame;
  const { words, symbol } = names[of];
  const name = useMemo(
    () => (
      <>
        {words} <tspan className="symbol">{symbol}</tspan>
        <tspan className="tick">{scale === 'log' ? ' log scale, by layer' : ' by layer'}</tspan>
      </>
    ),
    [words, symbol, scale],
  );
  const lines = orbits.map(({ points }) =>
    seriesLine(
      points.map((point) => point[of]),
      frame,
      playhead ?? Infinity,
    ),
  );
  const inside = (place: { y: number } | undefined) => place && place.y >= top - 1 && place.y <= bottom + 1;
  const dots = lines.flatMap(({ places }, orbit): Dot[] =>
    places.flatMap((place, layer) => (inside(place) ? [{ orbit, layer, ...place }] : [])),
  );
  const point = (event: PointerEvent<SVGSVGElement>): LayerMark | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const px = event.clientX - box.left;
    if (px < left || px > right) return null;
    return nearestDot(dots, px, event.clientY - box.top, textSize * 0.8) ?? { orbit: null, layer: frame.layerAt(px) };
  };
  const dense = x(1) - x(0) < textSize * 0.5;
  const dotsClass = dense ? 'orbit-dots orbit-dots-dense' : 'orbit-dots';
  const marked = mark && mark.layer <= layers ? mark : null;
  return (
    <Chart
      className="layer-series"
      frame={frame}
      label={`The ${words} of every orbit from layer 0 to ${layers}`}
      axes={{ grid: 'levels', moments: words, yName: name }}
      beyond={[0, 3]}
      onPointerMove={(event) => onMark?.(point(event))}
      onPointerLeave={() => onMark?.(null)}
      onPointerUp={(event) => {
        const chosen = event.button === 0 ? point(event) : null;
        if (chosen) onChoose?.(chosen.layer);
      }}
      clipped={
        <>
          {marked && <path className="layer-mark" d={`M${x(marked.layer).toFixed(1)} ${top - 3}V${bottom + 3}`} />}
          {playhead !== null && (
            <path
              className="playhead"
              style={{ transform: `translateX(${x(playhead).toFixed(1)}px)` }}
              d={`M0 ${top - 3}V${bottom + 3}`}
            />
          )}
          {lines.map((line, index) => (
            <g key={orbitLetter(index)} className={`orbit orbit-${orbits[index]!.outcome.kind}`}>
              <path className="orbit-segments" d={line.past} />
              <path className="orbit-segments orbit-future" d={line.future} />
              <path className={dotsClass} d={dotsPath(line, false, inside)} />
              {line.until < line.places.length - 1 && (
                <path className={`${dotsClass} orbit-future`} d={dotsPath(line, true, inside)} />
              )}
              {playhead !== null && <Ring of={line} layer={playhead} r={textSize * 0.4} className="orbit-now" />}
              {marked && (marked.orbit === null || marked.orbit === index) && (
                <Ring of={line} layer={marked.layer} r={textSize * 0.55} className="orbit-marked" />
              )}
            </g>
          ))}
        </>
      }
    >
      {letters(lines, frame, textSize).map(({ index, y: at }) => (
        <text
          key={index}
          className={`label series-letter orbit-${orbits[index]!.outcome.kind}`}
          textAnchor="end"
          x={x(0) - textSize * 0.4}
          y={at + textSize * 0.35}
        >
          {orbitLetter(index)}
        </text>
      ))}
    </Chart>
  );
});

function Ring({ of, layer, r, className }: { of: SeriesLine; layer: number; r: number; className: string }) {
  // An orbit that has left the range of numbers has fewer layers.
  const place = of.places[layer];
  return place && <circle className={className} cx={place.x} cy={place.y} r={r} />;
}

function dotsPath(
  { places, until }: SeriesLine,
  ahead: boolean,
  inside: (place: { y: number }) => boolean | undefined,
): string {
  return places
    .flatMap((place, layer) => (layer > until === ahead && inside(place) ? [`M${place.at}h0`] : []))
    .join('');
}

/** Letters and their places beside layer 0, for the starts that are on the chart. */
function letters(lines: readonly SeriesLine[], { top, bottom }: SeriesFrame, textSize: number) {
  const starts = lines.flatMap(({ places }, index) => {
    const y = places[0]?.y;
    return y !== undefined && y >= top - 1 && y <= bottom + 1 ? [{ index, y }] : [];
  });
  const places = spreadApart(
    starts.map(({ y }) => y),
    textSize,
    top,
    bottom,
  );
  return starts.flatMap(({ index }, i) => {
    const y = places[i];
    return typeof y === 'number' ? [{ index, y }] : [];
  });
}
