/** What the page needs of the browser's address and history; a test can stand in for it. */
export interface AddressBar {
  /** The fragment with its `#`, or ''. */
  readonly hash: () => string;
  /** The query with its `?`, or ''. */
  readonly query: () => string;
  /** The address the reader opened, remembered with each entry so that a reload does not forget it. */
  readonly linked: () => string | undefined;
  /** Both may throw: browsers limit how often, and some frames forbid it. */
  readonly replace: (hash: string, linked: string) => void;
  readonly push: (hash: string, linked: string) => void;
  /** Milliseconds, for pacing only. */
  readonly now: () => number;
  /** Runs the job after so many milliseconds, unless cancelled by the function returned. */
  readonly later: (job: () => void, milliseconds: number) => () => void;
  /** Calls back when the reader goes back, forward or to another fragment; and when the page may be about to close. */
  readonly listen: (onArrive: () => void, onLeave: () => void) => () => void;
}

/**
 * The address bar of a browser window; works on file: too. A frame shares its history with the page around it, to which
 * Back belongs: there every entry is written over.
 */
export function browserAddressBar(page: Window): AddressBar {
  const write = page.parent === page ? 'pushState' : 'replaceState';
  const address = (hash: string) => page.location.href.replace(/#.*/s, '') + hash;
  return {
    hash: () => page.location.hash,
    query: () => page.location.search,
    linked: () => {
      const state: unknown = page.history.state;
      const linked = typeof state === 'object' && state !== null && 'linked' in state ? state.linked : undefined;
      return typeof linked === 'string' ? linked : undefined;
    },
    replace: (hash, linked) => page.history.replaceState({ linked }, '', address(hash)),
    push: (hash, linked) => page.history[write]({ linked }, '', address(hash)),
    now: () => page.performance.now(),
    later: (job, milliseconds) => {
      const timer = page.setTimeout(job, milliseconds);
      return () => page.clearTimeout(timer);
    },
    listen: (onArrive, onLeave) => {
      page.addEventListener('popstate', onArrive);
      page.addEventListener('hashchange', onArrive);
      page.addEventListener('pagehide', onLeave);
      return () => {
        page.removeEventListener('popstate', onArrive);
        page.removeEventListener('hashchange', onArrive);
        page.removeEventListener('pagehide', onLeave);
      };
    },
  };
}
