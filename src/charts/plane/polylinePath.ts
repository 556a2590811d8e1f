import type { Polyline } from '../../math/types';
import type { PlaneFrame } from './planeFrame';

/** Path data of a polyline, to a tenth of a pixel; it breaks where a point is not finite on screen. */
export function polylinePath(line: Polyline, frame: PlaneFrame): string {
  let path = '';
  let open = false;
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = frame.x(line[i]!);
    const y = frame.y(line[i + 1]!);
    if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x) > 1e6 || Math.abs(y) > 1e6) {
      open = false;
      continue;
    }
    path += `${open ? 'L' : 'M'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    open = true;
  }
  return path;
}
