import { intersect, isEmpty, isSubset, middle } from '../intervals/interval';
import type { Cell, Layer } from '../moments/layer';
import { enclosedFixedPointSteps } from './krawczyk';
import { limitFrom } from './limitFrom';

/** Starts per side of the box, and cells left over that are looked at. */
const perSide = 4;
const most = 6;

/**
 * A cell of the box that holds exactly one fixed point, certainly another one than the cell `fixed` holds; null where
 * none is found. Newton steps begin from the cells left over, where starts part ways, and all over the box. Yields
 * before every start.
 */
export function* otherFixedPoint(
  box: Cell,
  fixed: Cell,
  open: readonly Cell[],
  layer: Layer,
): Generator<void, Cell | null, void> {
  const isOther = (cell: Cell | null): cell is Cell =>
    cell !== null &&
    isSubset(cell.mu, box.mu) &&
    isSubset(cell.nu, box.nu) &&
    (isEmpty(intersect(cell.mu, fixed.mu)) || isEmpty(intersect(cell.nu, fixed.nu)));
  for (const cell of open.slice(0, most)) {
    yield;
    const start = [middle(cell.mu), middle(cell.nu)] as const;
    const near = yield* enclosedFixedPointSteps(start, layer);
    if (isOther(near)) return near;
    const limit = yield* limitFrom(start, layer, { left: 200 });
    if (isOther(limit)) return limit;
  }
  const at = ({ lo, hi }: Cell['mu'], part: number) => lo + ((hi - lo) * (part + 0.5)) / perSide;
  for (let i = 0; i < perSide; i++) {
    for (let j = 0; j < perSide; j++) {
      yield;
      const near = yield* enclosedFixedPointSteps([at(box.mu, i), at(box.nu, j)], layer);
      if (isOther(near)) return near;
    }
  }
  return null;
}
