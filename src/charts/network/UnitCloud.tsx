import { memo } from 'react';
import type { Moments } from '../../math/types';
import { usePlane } from '../plane/usePlane';

export interface UnitCloudProps {
  /** Per unit its own mean and variance over the batch, in pairs. */
  readonly units: Float32Array;
  /** The unit that is picked. */
  readonly picked: number | null;
  /** Where the picked unit's own map leads from, and to; its own attracting fixed point where it has one. */
  readonly arrow?: { readonly from: Moments; readonly to: Moments; readonly fixed?: Moments | undefined } | undefined;
}

/** The units of a layer, each with its own mean and variance; the picked one with its own arrow and fixed point. */
export const UnitCloud = memo(function UnitCloud({ units, picked, arrow }: UnitCloudProps) {
  const frame = usePlane();
  const { textSize } = frame;
  const dots: string[] = [];
  for (let k = 0; k + 1 < units.length; k += 2) {
    const point = { mu: units[k]!, nu: units[k + 1]! };
    if (frame.shows(point)) dots.push(`M${at(frame.x(point.mu))} ${at(frame.y(point.nu))}h0`);
  }
  const own =
    picked === null ? undefined : { mu: units[2 * picked] ?? Number.NaN, nu: units[2 * picked + 1] ?? Number.NaN };
  return (
    <g className="unit-cloud" clipPath={`url(#${frame.clipId})`}>
      <path className="unit-dots" d={dots.join('')} />
      {own && frame.shows(own) && (
        <circle className="unit-picked" cx={frame.x(own.mu)} cy={frame.y(own.nu)} r={textSize * 0.45} />
      )}
      {arrow && <path className="unit-arrow" d={arrowPath(arrow.from, arrow.to)} />}
      {arrow?.fixed && frame.shows(arrow.fixed) && (
        <path
          className="unit-fixed"
          d={`M${at(frame.x(arrow.fixed.mu))} ${at(frame.y(arrow.fixed.nu) - textSize * 0.6)}v${at(textSize * 1.2)}m${at(-textSize * 0.6)} ${at(-textSize * 0.6)}h${at(textSize * 1.2)}`}
        />
      )}
    </g>
  );

  function arrowPath(from: Moments, to: Moments): string {
    const [x0, y0, x1, y1] = [frame.x(from.mu), frame.y(from.nu), frame.x(to.mu), frame.y(to.nu)];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const line = `M${at(x0)} ${at(y0)}L${at(x1)} ${at(y1)}`;
    if (!(length > 4)) return line;
    const head = Math.min(textSize * 0.7, length / 2);
    const [u, v] = [((x1 - x0) / length) * head, ((y1 - y0) / length) * head];
    return `${line}M${at(x1 - u - v / 2)} ${at(y1 - v + u / 2)}L${at(x1)} ${at(y1)}L${at(x1 - u + v / 2)} ${at(y1 - v - u / 2)}`;
  }
});

const at = (pixel: number) => pixel.toFixed(1);
