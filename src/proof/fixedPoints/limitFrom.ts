import { middle, point } from '../intervals/interval';
import { type Cell, type Layer, throughLayer } from '../moments/layer';
import { enclosedFixedPointSteps } from './krawczyk';

/**
 * The enclosed fixed point to which plain iteration from a start leads, if it leads to one.
 * The orbit itself proves nothing, so that a guess of the moments serves where there is one. Yields after every layer.
 */
export function* limitFrom(
  start: readonly [number, number],
  layer: Layer,
  budget: { left: number },
): Generator<void, Cell | null, void> {
  let [x, y] = start;
  for (let step = 0; step < 200 && budget.left > 0; step++) {
    budget.left--;
    const [nextX, nextY] = about(x, y, layer);
    const moved = Math.abs(nextX - x) + Math.abs(nextY - y);
    [x, y] = [nextX, nextY];
    if (!(Math.abs(x) < 1e6 && y < 1e6)) return null;
    yield;
    if (moved < 1e-7 * (1 + y)) break;
  }
  return yield* enclosedFixedPointSteps([x, y], layer);
}

function about(mu: number, nu: number, layer: Layer): readonly [number, number] {
  const { other } = layer.weights;
  if (other) return other.guess(mu * middle(layer.omega), nu * middle(layer.tau));
  const { image } = throughLayer({ mu: point(mu), nu: point(nu) }, layer);
  return [middle(image.mu), middle(image.nu)];
}
