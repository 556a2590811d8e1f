import type { Picture } from '../Picture';
import { fixedPointTable } from './fixedPointTable';
import { lineTable } from './lineTable';
import { orbitTables } from './orbitTables';
import type { Table } from './Table';

/** Where orbits go, and where nothing moves. */
export function pointTables({
  orbits,
  fixedPoints,
  continua = [],
}: Pick<Picture, 'orbits' | 'fixedPoints' | 'continua'>): readonly Table[] {
  const lines = continua.length > 0 ? [lineTable(continua)] : [];
  return [...orbitTables(orbits), fixedPointTable(fixedPoints), ...lines];
}
