import type { Panel } from './usePanel';

/** Id of a panel's tab, which names the panel. */
export const tabId = (panel: Panel) => `tab-${panel}`;
