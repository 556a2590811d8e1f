import type { Polyline } from '../../math/types';
import { polylinePath } from '../drawing/linePath';
import { usePlane } from '../plane/usePlane';

/** The outline of a box's image under one layer. */
export function BoxImage({ outline }: { readonly outline: Polyline }) {
  const frame = usePlane();
  return (
    <g className="box-image" clipPath={`url(#${frame.clipId})`}>
      <path className="box-image-outline" d={polylinePath(outline, frame)} />
    </g>
  );
}
