import type { Strip } from '../state/State';

/** What the strip shows: curves unless the reader has chosen, and nothing only where it can be closed. */
export function shownStrip(strip: Strip, apart: boolean): Exclude<Strip, 'auto'> {
  return strip === 'auto' || (apart && strip === 'off') ? 'curves' : strip;
}
