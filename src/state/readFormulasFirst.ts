/** What the browser keeps of the page in which no formula can stand. */
const plain = ['moment-map-theme', 'moment-map-welcomed'];

/**
 * Resolves once formulas can be read, where something may have one to be read as the page begins. Undefined where
 * nothing has: they can be read by the time the plane stands, since the worker that finds it needs their reader too.
 */
export function readFormulasFirst(page: Window): Promise<unknown> | undefined {
  return mayHaveFormulas(page) ? import('../formula/reader') : undefined;
}

/** Whether the address, the page around or what the browser has kept may have a formula in it. */
export function mayHaveFormulas(page: Window): boolean {
  if (page.location.hash !== '' || page.history.state !== null || page.parent !== page) return true;
  try {
    const { localStorage } = page;
    const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '');
    return keys.some((key) => key.startsWith('moment-map') && !plain.includes(key));
  } catch {
    // What cannot be read is not read.
    return false;
  }
}
