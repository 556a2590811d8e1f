import { type RawRow, rawRow } from './columns';

/**
 * Rows of JSON that has no list of objects: an object by the layers' names of objects, an object of columns, or a list
 * of lists. Undefined where it is none of these.
 */
export function otherJson(value: unknown): { readonly name: string; readonly rows: readonly RawRow[] } | undefined {
  if (Array.isArray(value)) {
    const lists = value.filter(Array.isArray) as unknown[][];
    return lists.length > 0 && lists.length === value.length ? { name: '', rows: lists.map(headless) } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const name = entries.find(([key, each]) => /^(name|network|model)$/.test(key) && typeof each === 'string')?.[1] ?? '';
  const columns = entries.filter(([, each]) => Array.isArray(each)) as [string, unknown[]][];
  if (columns.length > 1) {
    const length = Math.max(...columns.map(([, each]) => each.length));
    const names = columns.map(([key]) => key);
    const rows = Array.from({ length }, (_, at) =>
      rawRow(
        names,
        columns.map(([, each]) => each[at] ?? null),
      ),
    );
    return { name, rows };
  }
  const layers = entries.filter(([, each]) => isObject(each)) as [string, object][];
  if (layers.length === 1 && layers.length === entries.length) {
    const inner = otherJson(layers[0]![1]);
    if (inner) return inner;
  }
  if (layers.length === 0) return undefined;
  const rows = layers.map(([key, each]) => {
    const row = rawRow(Object.keys(each), Object.values(each));
    return row.name ? row : { ...row, name: { value: key, called: 'name' } };
  });
  return { name, rows };
}

/** Two or more numbers, with a name before them or without: what files without a head have. */
export function headless(cells: readonly unknown[]): RawRow {
  const named = typeof cells[0] === 'string' && !/^\s*[+−-]?[\d.]/.test(cells[0]);
  return rawRow(named ? ['name', 'mean', 'variance'] : ['mean', 'variance'], cells);
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
