import type { HeatPicture } from '../../math/HeatPicture';
import type { PlaneFrame } from '../plane/planeFrame';

/** What of a picture says where it lies. */
type Placed = Pick<HeatPicture, 'stride' | 'columns' | 'rows'> & {
  readonly request: Omit<HeatPicture['request'], 'heat'>;
};

/** Where a picture lies on screen: in its own window, which may not be the one that is shown. Pixels. */
export function pictureBox({ request, stride, columns, rows }: Placed, frame: PlaneFrame) {
  const { muMin, muMax, nuMin, nuMax } = request.window;
  const left = frame.x(muMin);
  const bottom = frame.y(nuMin);
  // Cells of a coarse picture may reach beyond the window's right and upper edges.
  const width = ((frame.x(muMax) - left) * columns * stride) / request.columns;
  const height = ((bottom - frame.y(nuMax)) * rows * stride) / request.rows;
  return { x: left, y: bottom - height, width, height };
}
