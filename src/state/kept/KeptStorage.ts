/** What the page needs of the browser's storage; a test can stand in for it. Reading and writing may throw. */
export interface KeptStorage {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
  /** Calls back when another page of the same browser has written. */
  readonly listen: (key: string, onChange: () => void) => () => void;
}

/** The storage of a browser window; it may be full, forbidden or missing. */
export function browserStorage(page: Window): KeptStorage {
  return {
    read: (key) => page.localStorage.getItem(key),
    write: (key, text) => page.localStorage.setItem(key, text),
    listen: (key, onChange) => {
      const onStorage = (event: StorageEvent) => {
        if (event.key === key || event.key === null) onChange();
      };
      page.addEventListener('storage', onStorage);
      return () => page.removeEventListener('storage', onStorage);
    },
  };
}
