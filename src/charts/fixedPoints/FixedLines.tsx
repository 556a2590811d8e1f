import { memo } from 'react';
import type { Continuum } from '../../math/fixedPoints/search/Continuum';
import { polylinePath } from '../drawing/linePath';
import { usePlane } from '../plane/usePlane';

export interface FixedLinesProps {
  readonly continua: readonly Continuum[];
}

/**
 * Lines all of whose points are fixed: solid where they attract, hollow where they repel,
 * as the marks of single points are.
 */
export const FixedLines = memo(function FixedLines({ continua }: FixedLinesProps) {
  const frame = usePlane();
  return (
    <g className="fixed-lines" clipPath={`url(#${frame.clipId})`}>
      {continua.map(({ curve, sample, words }) => {
        const path = polylinePath(curve, frame);
        return (
          <g key={words}>
            <path className="fixed-line" d={path}>
              <title>{words}</title>
            </path>
            {sample.kind !== 'attracting' && <path className="fixed-line-core" d={path} />}
          </g>
        );
      })}
    </g>
  );
});
