import type { SignsPicture } from '../../math/SignsPicture';
import type { PlaneFrame } from '../plane/planeFrame';

/** What of a picture says where it lies. */
type Placed = Pick<SignsPicture, 'request' | 'stride' | 'columns' | 'rows'>;

/** A picture stretched further than this by zooming says nothing any more, nor does one of no size. */
const [least, largest] = [1e-3, 16_000];

/**
 * Where a picture lies on screen, in pixels: in its own window, which may not be the one that is shown. Null where it
 * cannot be drawn: on another scale of ν, too large, or too small.
 */
export function pictureBox({ request, stride, columns, rows }: Placed, frame: PlaneFrame) {
  if (request.nuScale !== frame.nuScale) return null;
  const { muMin, muMax, nuMin, nuMax } = request.window;
  const left = frame.xScale(muMin);
  const bottom = frame.yScale(nuMin);
  // Cells of a coarse picture may reach beyond the window's right and upper edges.
  const width = ((frame.xScale(muMax) - left) * columns * stride) / request.columns;
  const height = ((bottom - frame.yScale(nuMax)) * rows * stride) / request.rows;
  const box = { x: left, y: bottom - height, width, height };
  const drawable = [width, height].every((side) => side > least && side < largest);
  return drawable && Number.isFinite(box.x) && Number.isFinite(box.y) ? box : null;
}
