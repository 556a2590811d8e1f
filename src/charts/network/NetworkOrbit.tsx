import { memo } from 'react';
import type { Moments } from '../../math/types';
import { formatNumber } from '../drawing/formatNumber';
import { linePath, squaresPath } from '../drawing/linePath';
import { DragHandle } from '../plane/DragHandle';
import { usePlane } from '../plane/usePlane';

/** Deviations that chance makes of a mean and a variance, and their correlation. */
export interface ChanceBand {
  readonly mean: number;
  readonly variance: number;
  readonly correlation: number;
}

export interface NetworkOrbitProps {
  /** Pooled mean and variance by layer, as measured. */
  readonly measured: readonly Moments[];
  /** By layer, what the map says of many units, and of the paper's one unit. */
  readonly many: readonly Moments[];
  readonly unit: readonly Moments[];
  /** By layer, how far chance takes the measured from the map. */
  readonly bands: readonly ChanceBand[];
  /** The layer shown, whose dot is ringed. */
  readonly shown: number;
  /** Where the inputs are. */
  readonly input: Moments;
  readonly onInput: (point: Moments, how: { readonly done: boolean }) => void;
}

/** Deviations to both sides that a band shows. */
const deviations = 2;
const turns = 32;

/** A network beside the map: measured layers, the map's orbits of many units with bands of chance, and of one unit. */
export const NetworkOrbit = memo(function NetworkOrbit(props: NetworkOrbitProps) {
  const { measured, many, unit, bands, shown, input, onInput } = props;
  const frame = usePlane();
  const { textSize } = frame;
  const place = ({ mu, nu }: Moments) => [frame.x(mu), frame.y(nu)] as const;
  const now = measured[shown];
  return (
    <g className="network-orbit">
      <g clipPath={`url(#${frame.clipId})`} className="network-marks">
        {bands.map((band, layer) => {
          const point = many[layer];
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer keeps its place
          return point && <path key={layer} className="network-band" d={ellipse(point, band, place)} />;
        })}
        <path className="network-unit" d={linePath(unit.map(place))} />
        <path className="network-many" d={linePath(many.map(place))} />
        <path className="network-measured-line" d={linePath(measured.map(place))} />
        <path className="network-measured" d={squaresPath(measured.map(place), textSize * 0.26)} />
        {now && frame.shows(now) && (
          <circle className="network-now" cx={frame.x(now.mu)} cy={frame.y(now.nu)} r={textSize * 0.6} />
        )}
      </g>
      <DragHandle
        point={input}
        onMove={onInput}
        className="network-input"
        label={`Inputs of the network: mean ${formatNumber(input.mu)}, variance ${formatNumber(input.nu)}. Arrow keys move them.`}
      >
        <title>Inputs of the network</title>
        <path
          className="network-input-mark"
          d={`M0 ${at(-textSize * 0.8)}L${at(textSize * 0.8)} 0L0 ${at(textSize * 0.8)}L${at(-textSize * 0.8)} 0Z`}
        />
      </DragHandle>
    </g>
  );
});

const at = (pixel: number) => pixel.toFixed(1);

/** The outline of all places within so many deviations. */
function ellipse(
  { mu, nu }: Moments,
  { mean, variance, correlation }: ChanceBand,
  place: (point: Moments) => readonly [number, number],
): string {
  const across = Math.sqrt(Math.max(0, 1 - correlation * correlation));
  return linePath(
    Array.from({ length: turns + 1 }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / turns;
      const [u, v] = [deviations * Math.cos(angle), deviations * Math.sin(angle)];
      return place({ mu: mu + mean * u, nu: Math.max(0, nu + variance * (correlation * u + across * v)) });
    }),
  );
}
