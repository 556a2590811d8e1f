import type { AddressBar } from './AddressBar';

/** Keeps the address bar up with the state, no faster than browsers allow. */
export interface AddressWriter {
  /** While dragging: the current entry follows, a little late; asked for what it is once it is written. */
  readonly drag: (hash: () => string) => void;
  /** At a choice or a drag's end: the current entry gets its own address back and a new entry is added. */
  readonly choose: (hash: string) => void;
  /** After a drag that changed nothing: the current entry gets its own address back. */
  readonly restore: () => void;
  /** The reader moved to another entry; what was still to be written belongs to the entry left and is dropped. */
  readonly arrive: (hash: string, linked: string) => void;
  /** The reader moved to an address that is not followed: its entry gets that of the state. */
  readonly refuse: (hash: string) => void;
  /** Writes at once what still waits. */
  readonly flush: () => void;
  /** The fragment the browser shows. */
  readonly shown: () => string;
}

/** Safari throws from the hundredth write within 30 seconds on; a tenth is left as a margin. */
const period = 30_000;
const mostWrites = 90;
/**
 * Milliseconds from one look at a drag to the next, which writes it where it has rested meanwhile, and after which it is
 * written anyway: the browser takes longer for a write than for a picture.
 */
const rest = 250;
const longest = 1000;
/** After a write that threw; given up after three, until something changes again. */
const retryAfter = 5000;

export function addressWriter(bar: AddressBar, linkedAtFirst: string): AddressWriter {
  let linked = linkedAtFirst;
  /** The address of the current entry without the drag, and the one it shows. */
  let entry = bar.hash();
  let shown = entry;
  /** The address the current entry will have once everything is written, and the one it shows of a drag meanwhile. */
  let chosen = entry;
  let dragged: (() => string) | undefined;
  let cancel: (() => void) | undefined;
  /** When the part of a drag began that is not yet written, and whether it has gone on since it was last looked at. */
  let begun = 0;
  let moved = false;
  let failures = 0;
  let writes: number[] = [];

  const write = (kind: 'replace' | 'push', hash: string) => {
    writes.push(bar.now());
    bar[kind](hash, linked);
    shown = hash;
    failures = 0;
  };

  const flush = () => {
    cancel?.();
    cancel = undefined;
    try {
      if (entry !== chosen) {
        if (shown !== entry) write('replace', entry);
        write('push', chosen);
        entry = chosen;
      }
      const wanted = dragged?.() ?? chosen;
      if (shown !== wanted) write('replace', wanted);
    } catch {
      failures += 1;
      if (failures <= 3) cancel = bar.later(flush, retryAfter);
    }
  };

  /** Milliseconds until the next write is allowed. */
  const delay = () => {
    const now = bar.now();
    writes = writes.filter((time) => now - time < period);
    const oldest = writes[writes.length - mostWrites];
    return oldest === undefined ? 0 : oldest + period - now;
  };

  const flushSoon = () => {
    const wait = delay();
    if (wait <= 0) return flush();
    cancel?.();
    cancel = bar.later(flush, wait);
  };

  const follow = () => {
    const wait = moved && bar.now() < begun + longest ? rest : delay();
    moved = false;
    if (wait <= 0) return flush();
    cancel = bar.later(follow, wait);
  };

  return {
    drag: (hash) => {
      dragged = hash;
      moved = true;
      if (cancel) return;
      begun = bar.now();
      cancel = bar.later(follow, rest);
    },
    choose: (hash) => {
      chosen = hash;
      dragged = undefined;
      flushSoon();
    },
    restore: () => {
      dragged = undefined;
      flushSoon();
    },
    arrive: (hash, newLinked) => {
      cancel?.();
      cancel = undefined;
      linked = newLinked;
      entry = hash;
      shown = hash;
      chosen = hash;
      dragged = undefined;
    },
    refuse: (hash) => {
      shown = bar.hash();
      entry = hash;
      chosen = hash;
      dragged = undefined;
      flushSoon();
    },
    flush,
    shown: () => shown,
  };
}
