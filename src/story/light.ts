import type { Mark } from '../lecture/Scene';

/** Leaves one kind of mark of the plane in full colour and makes the others faint; null: all as usual. */
export function light(mark: Mark | null): void {
  if (mark === null) delete document.documentElement.dataset.lit;
  else document.documentElement.dataset.lit = mark;
}
