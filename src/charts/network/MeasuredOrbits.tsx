import { memo } from 'react';
import type { Moments } from '../../math/types';
import { linePath } from '../drawing/linePath';
import { usePlane } from '../plane/usePlane';
import { type MeasuredMark, type MeasuredOrbit, measuredLabels } from './measuredLabels';
import { ownClass, ownMark } from './ownMarks';

export interface MeasuredOrbitsProps {
  readonly networks: readonly MeasuredOrbit[];
  /** The layer shown, whose marks are ringed. */
  readonly shown: number;
  /** Fixed points, which no name covers. */
  readonly marks?: readonly Moments[];
}

const noMarks: readonly Moments[] = [];

const deviations = 2;
const turns = 32;

/** Networks measured elsewhere beside the map: layers with their names, chance, and lines from where they were expected. */
export const MeasuredOrbits = memo(function MeasuredOrbits({ networks, shown, marks = noMarks }: MeasuredOrbitsProps) {
  const frame = usePlane();
  const { textSize } = frame;
  const place = ({ mu, nu }: Moments) => [frame.x(mu), frame.y(nu)] as const;
  const labels = measuredLabels(networks, shown, marks, frame);
  return (
    <g className="measured-orbits">
      <g clipPath={`url(#${frame.clipId})`}>
        {networks.map(({ layers, walk }, network) => {
          const now = layers[Math.min(shown, layers.length - 1)];
          const missed = layers.flatMap(({ at, missed }) => (missed ? [[missed, at] as const] : []));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a network keeps its place and its mark
            <g key={network} className={ownClass(network)}>
              <path className="network-many" d={linePath(walk.map(place))} />
              <path className="own-chance" d={layers.map((layer) => ellipse(layer, place)).join('')} />
              <path className="own-arc" d={layers.map((layer) => arc(layer, place)).join('')} />
              <path
                className="own-missed"
                d={missed.map((ends) => linePath(ends.map(place))).join('')}
                strokeDasharray={`${textSize * 0.2} ${textSize * 0.2}`}
              />
              <path
                className="own-expected"
                d={missed
                  .map(([from]) => place(from))
                  .map(([x, y]) => ownMark(3, x, y, textSize * 0.2))
                  .join('')}
              />
              <path className="own-line" d={linePath(layers.map(({ at }) => place(at)))} />
              <path
                className="own-marks"
                d={layers
                  .map(({ at }) => place(at))
                  .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
                  .map(([x, y]) => ownMark(network, x, y, textSize * 0.26))
                  .join('')}
              />
              {now && frame.shows(now.at) && (
                <circle className="network-now" cx={frame.x(now.at.mu)} cy={frame.y(now.at.nu)} r={textSize * 0.6} />
              )}
            </g>
          );
        })}
      </g>
      {labels.map(({ text, network, key, box }) => (
        <text key={key} className={`label ${ownClass(network)}`} x={box.left} y={box.bottom - textSize * 0.28}>
          {text}
        </text>
      ))}
    </g>
  );
});

type Place = (point: Moments) => readonly [number, number];

/** The outline of all places within so many deviations. */
function ellipse({ at, chance, reach }: MeasuredMark, place: Place): string {
  if (reach !== null || Number.isNaN(chance.mu + chance.nu)) return '';
  return linePath(
    Array.from({ length: turns + 1 }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / turns;
      const [u, v] = [deviations * Math.cos(angle), deviations * Math.sin(angle)];
      return place({ mu: at.mu + chance.mu * u, nu: Math.max(0, at.nu + chance.nu * v) });
    }),
  );
}

/** All places that a layer can have whose mean is not known. */
function arc({ at, reach }: MeasuredMark, place: Place): string {
  if (reach === null) return '';
  return linePath(
    Array.from({ length: turns + 1 }, (_, turn) => {
      const mu = at.mu + reach * ((2 * turn) / turns - 1);
      return place({ mu, nu: Math.max(0, at.nu - mu * mu) });
    }),
  );
}
