/**
 * Whether two values of plain data are the same: numbers (NaN is itself, 0 is −0), texts, lists, typed arrays and
 * objects of such. A field that is undefined counts as missing. Stops at the first difference, and at one and the same
 * object.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.constructor !== b.constructor || a.length !== b.length) return false;
    for (let k = 0; k < a.length; k++) if (!sameValue(a[k], b[k])) return false;
    return true;
  }
  const [left, right] = [a as Fields, b as Fields];
  for (const key in left) if (!sameValue(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
