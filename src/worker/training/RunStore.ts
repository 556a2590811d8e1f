import type { Run } from './Run';

/** Where runs outlast the page. Every one of these may fail: a browser need not store anything. */
export interface RunStore {
  readonly load: () => Promise<readonly Run[]>;
  readonly save: (run: Run) => Promise<void>;
  readonly forget: (ids: readonly string[]) => Promise<void>;
}

const base = 'moment-map-training';
const shelf = 'runs';

/** The browser's own store, in which typed arrays lie as they are; in a sandbox it may throw when it is named. */
export function browserRuns(store: () => IDBFactory | undefined): RunStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= new Promise((resolve, reject) => {
      const factory = store();
      if (!factory) throw new Error('This browser has no store.');
      const request = factory.open(base, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The store cannot be opened.'));
      request.onblocked = () => reject(new Error('The store is in use.'));
    });
    return opened;
  };
  const within = async <T>(mode: IDBTransactionMode, work: (runs: IDBObjectStore) => IDBRequest<T> | undefined) => {
    const transaction = (await open()).transaction(shelf, mode);
    const request = work(transaction.objectStore(shelf));
    return new Promise<T | undefined>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('The store refuses it.'));
    });
  };
  return {
    load: async () => (await within<Run[]>('readonly', (runs) => runs.getAll())) ?? [],
    save: async (run) => {
      await within('readwrite', (runs) => runs.put(run));
    },
    forget: async (ids) => {
      await within('readwrite', (runs) => {
        for (const id of ids) runs.delete(id);
        return undefined;
      });
    },
  };
}
