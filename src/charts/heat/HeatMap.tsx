import { memo, useLayoutEffect, useRef } from 'react';
import type { HeatPicture } from '../../math/HeatPicture';
import type { Moments } from '../../math/types';
import { polylinePath } from '../drawing/linePath';
import type { Box } from '../drawing/placeLabels';
import { stop } from '../drawing/stop';
import type { PlaneFrame } from '../plane/planeFrame';
import { usePlane } from '../plane/usePlane';
import { BasinRegions } from './BasinRegions';
import { heatPixels } from './heatColours';
import { pictureBox } from './pictureBox';

export interface HeatMapProps {
  readonly picture: HeatPicture;
  /** Places that names of regions keep away from, such as starts of orbits. */
  readonly avoid?: readonly Moments[];
  /** Words that have their places already, in pixels. */
  readonly words?: ((frame: PlaneFrame) => readonly Box[]) | undefined;
}

const none: readonly Moments[] = [];
const everyClass = () => true;
const withoutEnd = (kind: number) => kind < 2;

/** The plane coloured by numbers or by classes, under everything else. A picture of another scale of ν is not drawn. */
export const HeatMap = memo(function HeatMap({ picture, avoid = none, words }: HeatMapProps) {
  const frame = usePlane();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { request, columns, rows, values, classes, contour } = picture;
  const place = pictureBox(picture, frame);
  const numbers = place !== null && values.length > 0;
  useLayoutEffect(() => {
    const context = numbers ? canvas.current?.getContext('2d') : undefined;
    if (!canvas.current || !context) return;
    canvas.current.width = columns;
    canvas.current.height = rows;
    context.putImageData(new ImageData(heatPixels(picture), columns, rows), 0, 0);
  }, [picture, columns, rows, numbers]);
  if (!place) return null;
  return (
    <g {...stop(frame.stops, 'Colours of the plane')} className="heat-map" clipPath={`url(#${frame.clipId})`}>
      {numbers && (
        <foreignObject {...place}>
          <canvas ref={canvas} />
        </foreignObject>
      )}
      {classes.length > 0 && (
        <BasinRegions
          picture={picture}
          shows={request.heat === 'layers' ? withoutEnd : everyClass}
          avoid={avoid}
          words={words}
        />
      )}
      {contour.length > 0 && (
        <path className="heat-contour" d={contour.map((line) => polylinePath(line, frame)).join('')} />
      )}
    </g>
  );
});
