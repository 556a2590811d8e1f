import type { Polyline } from '../../math/types';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';

const tries = 16;

/**
 * A place for each curve's label beside one of its visible vertices, as far out as possible without covering a
 * curve or a dot of `avoid`, and never on its handles or `occupied` places; null for a curve that is not in the window.
 */
export function nullclineLabels(
  curves: readonly (readonly Polyline[])[],
  avoid: Avoid,
  occupied: readonly Box[],
  frame: PlaneFrame,
): readonly (Box | null)[] {
  const { left, right, top, bottom, textSize } = frame;
  const bounds = { left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4 };
  const vertices = curves.map((lines) => visible(lines, frame));
  const dots = [...vertices.flat(), ...avoid.dots.map(({ mu, nu }) => ({ x: frame.x(mu), y: frame.y(nu) }))];
  const taken = [...occupied, ...labelObstacles(avoid, frame)];
  return vertices.map((places) => {
    let best: Box | null = null;
    let least = Infinity;
    for (const [order, { x, y }] of spread(places, frame).entries()) {
      const request = { x, y, clearance: 6, width: textSize * 3.4, height: textSize * 1.4 };
      const [box] = placeLabels([request], { bounds, taken, dots: dots.flatMap((dot) => [dot.x, dot.y]) });
      if (!box) continue;
      const covered = dots.filter(
        (dot) => dot.x > box.left && dot.x < box.right && dot.y > box.top && dot.y < box.bottom,
      );
      const cost = covered.length + order * 0.2;
      if (cost < least) {
        least = cost;
        best = box;
      }
      if (covered.length === 0) break;
    }
    if (best) taken.push(best);
    return best;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function visible(lines: readonly Polyline[], frame: PlaneFrame): Place[] {
  const found: Place[] = [];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const point = { mu: line[i]!, nu: line[i + 1]! };
      if (frame.shows(point)) found.push({ x: frame.x(point.mu), y: frame.y(point.nu) });
    }
  }
  return found;
}

/** A few of the places, those farthest from the middle first; right and top win between equal ends. */
function spread(places: readonly Place[], { left, right, top, bottom }: PlaneFrame): readonly Place[] {
  const out = ({ x, y }: Place) => {
    const dx = x - (left + right) / 2;
    const dy = y - (top + bottom) / 2;
    return Math.hypot(dx, dy) + 0.1 * (dx - dy);
  };
  const sorted = [...places].sort((a, b) => out(b) - out(a));
  const every = Math.max(1, Math.floor(sorted.length / tries));
  return sorted.filter((_, index) => index % every === 0);
}
