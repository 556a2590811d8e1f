import type { Table } from '../../export/tables/Table';
import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint, Moments } from '../../math/types';
import { selectedPoint } from '../../state/point/selectedPoint';
import type { MapResult } from '../../worker/messages';
import { activationsTable } from './activationsTable';
import { eigenvalueTable } from './eigenvalueTable';
import { jacobianTable } from './jacobianTable';
import { linearMapTables } from './linearMapTables';

/** The fixed point that is chosen, and what was found there. */
export interface ChosenPoint {
  /** −1 where there is none. */
  readonly index: number;
  readonly point: FixedPoint | undefined;
  /** Null at a kink, and where its numbers are beyond the double range. */
  readonly map: LinearMap | null;
  /** χ of a layer of random weights; null elsewhere, and where ν = 0. */
  readonly gradients: number | null;
}

export function chosenPoint({ fixedPoints, linearMaps, gradients }: MapResult, wish: Moments | null): ChosenPoint {
  const index = selectedPoint(fixedPoints, wish);
  return { index, point: fixedPoints[index], map: linearMaps[index] ?? null, gradients: gradients[index] ?? null };
}

/** What becomes of small errors there: eigenvalues and norm, H, and χ where it is known. */
export function stabilityTables({ point, gradients }: Omit<ChosenPoint, 'index' | 'map'>): readonly Table[] {
  if (!point) return [];
  const activations = gradients === null ? [] : [activationsTable(point, gradients)];
  return [eigenvalueTable(point), jacobianTable(point), ...activations];
}

/** Every table of it that the lens shows. */
export function pointTables(chosen: ChosenPoint) {
  return { stability: stabilityTables(chosen), linear: chosen.map ? linearMapTables(chosen.map) : [] };
}
