import { memo } from 'react';
import type { ArrowRule } from '../../math/types';
import { stop } from '../drawing/stop';
import { arrowPaths, strengths, tenths } from './arrowPaths';
import { usePlane } from './usePlane';

export interface ArrowsProps {
  /** Flat, per arrow μ, ν and the image μ̃, ν̃. */
  readonly field: Float64Array;
  readonly rule: ArrowRule;
}

/** One arrow per grid point, from the point to where the layer sends it, straight on screen. */
export const Arrows = memo(function Arrows({ field, rule }: ArrowsProps) {
  const frame = usePlane();
  const { shafts, heads } = arrowPaths(field, rule, frame);
  return (
    <g {...stop(frame.stops, 'Arrows: what a layer does')} className="arrows" clipPath={`url(#${frame.clipId})`}>
      <g className="tenths" transform={`scale(${1 / tenths})`}>
        {shafts.map((shaft, strength) => {
          if (shaft === '') return null;
          const opacity = (0.18 + (0.42 * strength) / (strengths - 1)).toFixed(2);
          return (
            // The paints are translucent, not the group: that would have the browser
            // draw each group apart and merge it.
            // biome-ignore lint/suspicious/noArrayIndexKey: the strength is what the path is
            <g key={strength} fillOpacity={opacity} strokeOpacity={opacity}>
              <path className="arrow-shaft" d={shaft} />
              <path className="arrow-head" d={heads[strength]} />
            </g>
          );
        })}
      </g>
    </g>
  );
});
