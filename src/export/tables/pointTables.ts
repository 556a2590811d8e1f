import type { Picture } from '../Picture';
import { fixedPointTable } from './fixedPointTable';
import { orbitTables } from './orbitTables';
import type { Table } from './Table';

/** Where orbits go, and where nothing moves. */
export function pointTables({ orbits, fixedPoints }: Pick<Picture, 'orbits' | 'fixedPoints'>): readonly Table[] {
  return [...orbitTables(orbits), fixedPointTable(fixedPoints)];
}
