import { pointer } from 'd3';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { sixDigits } from '../../words/sixDigits';
import { axisName } from '../drawing/axisName';
import { Chart } from '../drawing/Chart';
import type { ChartFrame, Place } from '../drawing/chartFrame';
import { ParameterHandle } from './ParameterHandle';
import { PlanePicture } from './PlanePicture';
import { type ParameterAxis, parameterFrame } from './parameterFrame';
import type { RegimeColour, RegimePicture } from './regimeColours';

export interface ParameterPlaneProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly x: ParameterAxis;
  readonly y: ParameterAxis;
  /** What becomes of starts; undefined while nothing is known. */
  readonly picture: RegimePicture | undefined;
  readonly colour: RegimeColour;
  /** The present setting. */
  readonly place: Place;
  readonly onMove: (place: Place, how: { readonly done: boolean }) => void;
  readonly onHover: (place: Place | null) => void;
  /** Values on the vertical axis that have a name, beside the plane. */
  readonly levels?: readonly { readonly value: number; readonly label: string }[];
  /** Places that have a name. */
  readonly marks?: readonly (Place & { readonly label: string })[];
  /** A rectangle with a name. */
  readonly box?: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** Drawn in place of a picture of regimes. */
  readonly under?: (frame: ChartFrame) => ReactNode;
  /** Drawn over the picture, under names and handle. */
  readonly over?: (frame: ChartFrame) => ReactNode;
  /** What the handle is, before its numbers; the sliders’ setting unless told. */
  readonly handle?: string;
  /** Why neither of its values can be changed, in words. */
  readonly locked?: string | undefined;
  /** What the picture shows, in words. */
  readonly label: string;
}

/** A plane of two parameters, coloured by what becomes of starts, with the present setting as a handle. */
export function ParameterPlane(props: ParameterPlaneProps) {
  const { width, height, textSize, x, y, picture, colour, place, onMove, onHover, levels, marks, box, label } = props;
  const { under, over, locked, handle = 'The sliders’ setting' } = props;
  const aside = levels ? Math.ceil(0.56 * textSize * Math.max(...levels.map((level) => level.label.length))) + 22 : 0;
  const frame = useMemo(
    () => parameterFrame({ width, height, textSize, aside }, x, y),
    [width, height, textSize, aside, x, y],
  );
  const { left, right, top, bottom } = frame;
  const pointed = (event: MouseEvent<SVGSVGElement>): Place | null => {
    const [px, py] = pointer(event, event.currentTarget);
    return px >= left && px <= right && py >= top && py <= bottom ? frame.pointAt(px, py) : null;
  };
  const avoid = [
    place,
    ...(marks ?? []),
    ...(box ? [{ x: (box.x[0] + box.x[1]) / 2, y: (box.y[0] + box.y[1]) / 2 }] : []),
  ].map((mark) => [frame.x(mark.x), frame.y(mark.y)] as const);
  const spread = levels && levelPlaces(levels, frame.y, textSize * 1.25, bottom + textSize * 0.5);
  return (
    <Chart
      className="parameter-plane"
      frame={frame}
      role="group"
      label={label}
      axes={{ grid: 'none', xName: axisName(x.words, x.symbol), yName: axisName(y.words, y.symbol) }}
      under={
        <>
          {picture && <PlanePicture {...{ picture, colour, frame, textSize, avoid }} />}
          {under?.(frame)}
        </>
      }
      onPointerMove={(event) => onHover(pointed(event))}
      onPointerLeave={() => onHover(null)}
      onClick={(event) => {
        const at = pointed(event);
        if (at) onMove(at, { done: true });
      }}
    >
      {spread?.map(({ value, label: name, at }) => (
        <g key={name} className="parameter-level">
          <path
            d={`M${left} ${frame.y(value).toFixed(1)}h5M${right} ${frame.y(value).toFixed(1)}h5l9 ${(at - frame.y(value)).toFixed(1)}h3`}
          />
          <text className="tick" x={right + 20} y={at + textSize * 0.35}>
            {name}
          </text>
        </g>
      ))}
      {box && (
        <rect
          className="parameter-box"
          x={frame.x(box.x[0])}
          y={frame.y(box.y[1])}
          width={frame.x(box.x[1]) - frame.x(box.x[0])}
          height={frame.y(box.y[0]) - frame.y(box.y[1])}
        />
      )}
      {over?.(frame)}
      {marks?.filter(frame.shows).map((mark) => {
        const [px, py] = [frame.x(mark.x), frame.y(mark.y)];
        const held = Math.hypot(px - frame.x(place.x), py - frame.y(place.y)) < textSize;
        return (
          <g key={mark.label} className="parameter-mark">
            <path d={`M${px} ${py - 5}l5 5l-5 5l-5 -5z`} />
            <text className="label" x={px + (held ? 1.3 * textSize : 9)} y={py + textSize * 0.35}>
              {mark.label}
            </text>
          </g>
        );
      })}
      <ParameterHandle
        frame={frame}
        axes={{ x, y }}
        place={place}
        onMove={onMove}
        locked={locked}
        label={`${handle}: ${x.symbol} ${sixDigits(place.x)}, ${y.symbol} ${sixDigits(place.y)}`}
      />
    </Chart>
  );
}

/** Labels at their own height, or moved up as little as keeps them apart; from the lowest. */
function levelPlaces(
  levels: NonNullable<ParameterPlaneProps['levels']>,
  y: (value: number) => number,
  room: number,
  lowest: number,
) {
  let below = lowest + room / 2;
  return [...levels]
    .sort((a, b) => a.value - b.value)
    .map((level) => {
      below = Math.min(y(level.value), below - room);
      return { ...level, at: below };
    });
}
