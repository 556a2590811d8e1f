import type { MeasuredLayer } from '../MeasuredNetwork';
import { cleanName } from './cleanName';
import type { ColumnKey, RawRow } from './columns';
import { readCell } from './readCell';
import { unitsTogether } from './unitsTogether';

/** A row read; or what is wrong with it: the column's own name, and the end of a sentence. */
export type RowRead = { readonly value: MeasuredLayer } | { readonly column: string; readonly problem: string };

/**
 * The layer, or the one unit of a layer, that a row tells of; `name` where the row has none. What is given of the layer
 * goes before what follows from lists of its units, which may be of some of them.
 */
export function readRow(row: RawRow, name: string): RowRead {
  const given = row.name?.value;
  const own = typeof given === 'string' || typeof given === 'number' ? cleanName(String(given)) : '';
  const failed = new Failed();
  const number = (key: ColumnKey, least?: number) => failed.number(row, key, least);
  const units = unitsOf(row, failed);
  const meanError = number('meanError', 0) ?? units?.meanError ?? null;
  const varianceError = number('varianceError', 0) ?? units?.varianceError ?? null;
  const size = count(number('units')) ?? units?.units ?? null;
  const omega = number('omega') ?? units?.omega ?? null;
  const tau = number('tau', 0) ?? units?.tau ?? null;
  const mean = number('mean') ?? units?.mean ?? null;
  const squared = number('squared', 0);
  const deviation = number('deviation', 0);
  const channel = number('channelVariance', 0);
  const pooled = number('variance', 0) ?? (deviation === null ? (units?.variance ?? null) : deviation * deviation);
  if (failed.first) return failed.first;
  const read = (mean: number | null, variance: number, squared: number | null): RowRead => {
    const gap = row.gap?.value === true;
    // Field by field: files can have millions of rows.
    const layer = {
      name: own || name,
      mean,
      variance,
      squared,
      meanError,
      varianceError,
      units: size,
      omega,
      tau,
      gap,
    };
    return { value: units?.perUnit ? { ...layer, perUnit: units.perUnit } : layer };
  };
  if (mean === null) {
    const variance = channel ?? pooled;
    if (squared === null) return { column: called(row, 'mean'), problem: 'there is no mean' };
    return variance === null ? noVariance(row) : read(mean, variance, squared);
  }
  // By parts: the units' squared means and their own variances are the second moment.
  const variance = pooled ?? (squared !== null && channel !== null ? channel + squared - mean * mean : channel);
  if (variance === null) return noVariance(row);
  if (variance >= 0) return read(mean, variance, null);
  return { column: called(row, 'squared'), problem: 'with that mean the variance is below 0' };
}

/** What follows from lists of the units' means and variances. */
function unitsOf(row: RawRow, failed: Failed): ReturnType<typeof unitsTogether> | undefined {
  if (!row.unitMeans || !row.unitVariances) return undefined;
  const list = (key: ColumnKey, least?: number) => failed.list(row, key, least);
  const [means, variances] = [list('unitMeans'), list('unitVariances', 0)];
  if (failed.first || !means || !variances || means.length === 0) return undefined;
  const none = new Float64Array(means.length).fill(Number.NaN);
  const [omegas, taus] = [list('unitOmegas') ?? none, list('unitTaus', 0) ?? none];
  const column = row.unitMeans.called;
  if ([variances, omegas, taus].some(({ length }) => length !== means.length))
    failed.first ??= { column, problem: 'the lists of the units are not equally long' };
  else if ([...means, ...variances].some(Number.isNaN))
    failed.first ??= { column, problem: 'a unit has no mean or no variance' };
  return failed.first ? undefined : unitsTogether({ means, variances, omegas, taus });
}

const noVariance = (row: RawRow) => ({ column: called(row, 'variance'), problem: 'there is no variance' });
const called = (row: RawRow, key: ColumnKey) => row[key]?.called ?? key;
const count = (units: number | null) => (units !== null && units >= 1 ? Math.round(units) : null);

/** Reads numbers and remembers the first that is none. */
class Failed {
  first: { readonly column: string; readonly problem: string } | undefined;

  number(row: RawRow, key: ColumnKey, least = Number.NEGATIVE_INFINITY): number | null {
    const cell = row[key];
    // A list of units is no number of them.
    if (cell === undefined || (key === 'units' && Array.isArray(cell.value))) return null;
    return this.checked(readCell(cell.value), cell.called, least);
  }

  list(row: RawRow, key: ColumnKey, least = Number.NEGATIVE_INFINITY): Float64Array<ArrayBuffer> | undefined {
    const cell = row[key];
    if (cell === undefined) return undefined;
    if (!Array.isArray(cell.value)) {
      this.first ??= { column: cell.called, problem: 'what stands there is not a list of numbers' };
      return undefined;
    }
    return Float64Array.from(
      cell.value,
      (each: unknown) => this.checked(readCell(each), cell.called, least) ?? Number.NaN,
    );
  }

  private checked(read: ReturnType<typeof readCell>, column: string, least: number): number | null {
    if ('problem' in read) this.first ??= { column, problem: read.problem };
    else if (read.value !== null && read.value < least)
      this.first ??= {
        column,
        problem: `${String(read.value).replace('-', '−')} is below ${least}, which it cannot be`,
      };
    else return read.value;
    return null;
  }
}
