import { memo, useId, useMemo } from 'react';
import type { FixedPoint, NuScale, Orbit, Window } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { Chart } from '../drawing/Chart';
import { HalfFill } from '../fixedPoints/HalfFill';
import { Orbits } from '../orbits/Orbits';
import { Arrows } from '../plane/Arrows';
import { planeFrame } from '../plane/planeFrame';
import { PlaneContext } from '../plane/usePlane';

export interface MiniPlaneProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly window: Window;
  readonly nuScale: NuScale;
  /** Per arrow μ, ν, μ̃, ν̃. */
  readonly field: Float64Array;
  readonly orbits: readonly Orbit[];
  readonly fixedPoints: readonly FixedPoint[];
  /** The layer shown; null: all of them. */
  readonly playhead: number | null;
  /** What the picture shows, in words. */
  readonly label: string;
}

const ignore = () => {};

/** A small (μ, ν) plane to be looked at: arrows, orbits and fixed points, without handles. */
export const MiniPlane = memo(function MiniPlane(props: MiniPlaneProps) {
  const { width, height, textSize, window, nuScale, field, orbits, fixedPoints, playhead, label } = props;
  const id = useId();
  const frame = useMemo(
    () => ({ ...planeFrame(width, height, window, nuScale, textSize, true), clipId: `${id}clip` }),
    [width, height, window, nuScale, textSize, id],
  );
  const { left, right, bottom, x, y, clipId } = frame;
  return (
    <Chart className="mini-plane" frame={frame} label={label} axes={{ air: 'little' }} clipId={clipId}>
      <HalfFill id={`${id}half`} />
      <text className="axis-name axis-name-variance symbol" x={left - 4} y={textSize * 0.8} textAnchor="end">
        ν
      </text>
      <text className="axis-name axis-name-mean symbol" x={(left + right) / 2 + textSize} y={bottom + textSize * 1.2}>
        μ
      </text>
      <PlaneContext value={frame}>
        <Arrows field={field} rule="capped" />
        <Orbits
          starts={[]}
          orbits={orbits}
          fixedPoints={fixedPoints}
          playhead={playhead ?? undefined}
          onMove={ignore}
          onRemove={ignore}
        />
        {orbits.map(({ points: [start], outcome }, index) => {
          if (!start || !frame.shows(start)) return null;
          const right = x(start.mu) > (left + frame.right) / 2;
          return (
            <text
              key={orbitLetter(index)}
              className={`label series-letter orbit-${outcome.kind}`}
              textAnchor={right ? 'end' : 'start'}
              x={x(start.mu) + (right ? -0.4 : 0.4) * textSize}
              y={y(start.nu) - 0.4 * textSize}
            >
              {orbitLetter(index)}
            </text>
          );
        })}
        {fixedPoints.filter(frame.shows).map((point) => (
          <g
            key={`${point.mu} ${point.nu}`}
            className={`fixed-point-${point.kind}`}
            transform={`translate(${x(point.mu).toFixed(1)} ${y(point.nu).toFixed(1)})`}
          >
            <circle className="mark" {...(point.kind === 'saddle' && { fill: `url(#${id}half)` })} />
          </g>
        ))}
      </PlaneContext>
    </Chart>
  );
});
