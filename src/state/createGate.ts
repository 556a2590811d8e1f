import type { Explorer, Snapshot } from './Explorer';
import type { State } from './State';

/** Milliseconds that the page waits for what is to be drawn of a newer state, at most: about a frame. */
export const patience = 16;

/** What the page shows of an explorer: the newest snapshot, unless that waits for what is to be drawn of it. */
export interface Gate {
  readonly snapshot: () => Snapshot;
  readonly subscribe: (onChange: () => void) => () => void;
  /**
   * Dispatches a change. With `commit: false` and where `asks` says that numbers come, the snapshot is kept back until
   * `open`, though no longer than `patience`: the page is then drawn once, with them.
   */
  readonly dispatch: Explorer['dispatch'];
  /** Lets the newest snapshot through. */
  readonly open: () => void;
  /** Sets what asks for the numbers of a state, and says whether they come. */
  readonly ahead: (asks: (state: State) => boolean) => void;
}

export function createGate(explorer: Explorer): Gate {
  let shown = explorer.snapshot();
  let shut = false;
  let asks = (_: State) => false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const open = () => {
    clearTimeout(timer);
    timer = undefined;
    if (shown === explorer.snapshot()) return;
    shown = explorer.snapshot();
    for (const listener of listeners) listener();
  };
  explorer.subscribe(() => shut || open());
  return {
    snapshot: () => shown,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    dispatch: (change, options) => {
      shut = options?.commit === false;
      try {
        explorer.dispatch(change, options);
      } finally {
        shut = false;
      }
      const newest = explorer.snapshot();
      if (shown === newest) return;
      if (asks(newest.state)) timer ??= setTimeout(open, patience);
      else open();
    },
    open,
    ahead: (next) => {
      asks = next;
    },
  };
}
