import { memo } from 'react';
import type { Moments, Polyline } from '../../math/types';
import { superscript } from '../../words/superscript';
import { polylinePath } from '../drawing/linePath';
import { placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { labelDots } from '../plane/labelDots';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';

export interface BoxImagesProps {
  /** The closed outline of the box after each of these numbers of layers. */
  readonly images: readonly { readonly layer: number; readonly outline: Polyline }[];
  /** What labels keep off. */
  readonly avoid: Avoid;
}

/** The outlines of a box after some layers, each with the power of g that made it; the later, the stronger. */
export const BoxImages = memo(function BoxImages({ images, avoid }: BoxImagesProps) {
  const frame = usePlane();
  const { textSize, left, right, top, bottom } = frame;
  const labels = images.flatMap(({ layer, outline }) => {
    const end = rightmost(outline, frame.shows);
    if (!end) return [];
    const text = powerOf(layer);
    const size = {
      clearance: textSize * 0.35,
      width: textWidth(text, textSize) + textSize * 0.4,
      height: textSize * 1.3,
    };
    return [{ layer, text, request: { x: frame.x(end.mu), y: frame.y(end.nu), ...size } }];
  });
  const boxes = placeLabels(
    labels.map(({ request }) => request),
    {
      bounds: { left, right, top, bottom },
      taken: labelObstacles(avoid, frame),
      dots: labelDots(avoid, frame),
    },
  );
  return (
    <g className="box-images">
      <g clipPath={`url(#${frame.clipId})`}>
        {images.map(({ layer, outline }) => (
          <path key={layer} className={`box-images-outline box-images-${layer}`} d={polylinePath(outline, frame)} />
        ))}
      </g>
      {labels.map(({ layer, text }, index) => {
        const box = boxes[index];
        if (!box) return null;
        return (
          <text key={layer} className="label symbol" x={box.left + textSize * 0.2} y={box.bottom - textSize * 0.35}>
            {text}
          </text>
        );
      })}
    </g>
  );
});

/** The map after some layers, in symbols. */
export function powerOf(layer: number): string {
  return layer === 1 ? 'g' : `g${superscript(`${layer}`)}`;
}

/** The vertex farthest to the right among those in the window. */
function rightmost(outline: Polyline, shows: (point: Moments) => boolean): Moments | undefined {
  let best: Moments | undefined;
  for (let i = 0; i + 1 < outline.length; i += 2) {
    const point = { mu: outline[i]!, nu: outline[i + 1]! };
    if ((!best || point.mu > best.mu) && shows(point)) best = point;
  }
  return best;
}
