import type { Table } from './tables/Table';

/** Tables that can be taken along when they are not in work. */
export interface Offer {
  readonly tables: readonly Table[];
  readonly busy?: boolean;
}

/** Where on the page tables are shown. */
export type Part = 'plane' | 'lens';

/** What can be taken along now, part by part in the order of the page, and whether more is in work. */
export interface Offered extends Readonly<Record<Part, readonly Table[]>> {
  readonly busy: boolean;
}

/** What whoever shows numbers offers to whoever hands them out. */
export interface Offers {
  /**
   * Puts what one of the page's pieces offers in place of what it has offered before; of a part, the lowest order comes
   * first.
   */
  put(owner: string, part: Part, order: number, offers: readonly Offer[]): void;
  drop(owner: string): void;
  /** The same value until something changes. */
  readonly read: () => Offered;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createOffers(): Offers {
  const owners = new Map<string, { readonly part: Part; readonly order: number; readonly offers: readonly Offer[] }>();
  const listeners = new Set<() => void>();
  let known: Offered | undefined;
  const changed = () => {
    known = undefined;
    for (const listener of listeners) listener();
  };
  return {
    put(owner, part, order, offers) {
      owners.set(owner, { part, order, offers });
      changed();
    },
    drop(owner) {
      if (owners.delete(owner)) changed();
    },
    read() {
      const all = [...owners.values()].sort((one, other) => one.order - other.order);
      const of = (part: Part) =>
        all
          .flatMap((owner) => (owner.part === part ? owner.offers : []))
          .flatMap(({ tables, busy }) => (busy ? [] : tables));
      known ??= {
        plane: of('plane'),
        lens: of('lens'),
        busy: all.some(({ offers }) => offers.some(({ busy }) => busy)),
      };
      return known;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
