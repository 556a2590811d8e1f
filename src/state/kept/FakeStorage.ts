import type { KeptStorage } from './KeptStorage';

/** A browser's storage, for the tests of what is kept in it. */
export class FakeStorage implements KeptStorage {
  readonly kept = new Map<string, string>();
  /** What reading and writing do: work, or fail as when storage is full or forbidden. */
  mood: 'well' | 'full' | 'forbidden' = 'well';
  private listeners: (() => void)[] = [];

  readonly read = (key: string) => {
    if (this.mood === 'forbidden') throw new Error('SecurityError');
    return this.kept.get(key) ?? null;
  };

  readonly write = (key: string, text: string) => {
    if (this.mood !== 'well') throw new Error('QuotaExceededError');
    this.kept.set(key, text);
  };

  readonly listen = (_key: string, onChange: () => void) => {
    this.listeners.push(onChange);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== onChange);
    };
  };

  /** Another page of the same browser writes. */
  elsewhere(key: string, text: string): void {
    this.kept.set(key, text);
    for (const listener of this.listeners) listener();
  }
}
