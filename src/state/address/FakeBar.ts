import type { AddressBar } from './AddressBar';

/** A browser's address, history and clock, for the tests of this folder. */
export class FakeBar implements AddressBar {
  readonly entries: { hash: string; linked: string | undefined }[];
  index = 0;
  time = 0;
  /** Writes so far; the next throw while `broken`. */
  writes = 0;
  broken = false;
  private jobs: { job: () => void; at: number }[] = [];
  private listeners: (() => void)[] = [];
  private leaving: (() => void)[] = [];

  constructor(
    hash = '',
    private readonly search = '',
  ) {
    this.entries = [{ hash, linked: undefined }];
  }

  readonly hash = () => this.entries[this.index]?.hash ?? '';
  readonly query = () => this.search;
  readonly linked = () => this.entries[this.index]?.linked;
  readonly now = () => this.time;

  readonly replace = (hash: string, linked: string) => {
    this.count();
    this.entries[this.index] = { hash, linked };
  };

  readonly push = (hash: string, linked: string) => {
    this.count();
    this.entries.splice(this.index + 1, Number.POSITIVE_INFINITY, { hash, linked });
    this.index += 1;
  };

  readonly later = (job: () => void, milliseconds: number) => {
    const entry = { job, at: this.time + milliseconds };
    this.jobs.push(entry);
    return () => {
      this.jobs = this.jobs.filter((other) => other !== entry);
    };
  };

  readonly listen = (onArrive: () => void, onLeave: () => void) => {
    this.listeners.push(onArrive);
    this.leaving.push(onLeave);
    return () => {
      this.listeners = this.listeners.filter((listener) => listener !== onArrive);
      this.leaving = this.leaving.filter((listener) => listener !== onLeave);
    };
  };

  /** Lets time pass and runs what falls due, in order. */
  wait(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.jobs.filter((job) => job.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.jobs = this.jobs.filter((job) => job !== due);
      this.time = Math.max(this.time, due.at);
      due.job();
    }
    this.time = end;
  }

  /** The browser's back (−1) and forward (+1); it tells of it twice, as browsers do. */
  go(step: number): void {
    this.index += step;
    for (const listener of [...this.listeners, ...this.listeners]) listener();
  }

  /** The reader types another fragment or follows a link to one. */
  open(hash: string): void {
    this.entries.splice(this.index + 1, Number.POSITIVE_INFINITY, { hash, linked: undefined });
    this.go(1);
  }

  close(): void {
    for (const listener of this.leaving) listener();
  }

  hashes(): readonly string[] {
    return this.entries.map((entry) => entry.hash);
  }

  private count(): void {
    if (this.broken) throw new Error('SecurityError');
    this.writes += 1;
  }
}
