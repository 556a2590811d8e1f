import type { Lens } from '../state/tables/lensTable';

/** Id of a lens's tab, which names the lens's panel. */
export const tabId = (lens: Lens) => `tab-${lens}`;
