import type { Picture } from '../Picture';
import { inRows } from './inRows';
import { type Table, table } from './Table';

/** Arrows, one a row. */
export function arrowTable({ field }: Pick<Picture, 'field'>): Table {
  return table('field', 'Arrows: points and their images', 'mu nu mu_next nu_next', () => inRows(field, 4));
}
