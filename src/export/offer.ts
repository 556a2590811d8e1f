import type { Table } from './tables/Table';

const offers = new WeakMap<Element, () => readonly Table[]>();

/** A ref for the root of what shows numbers otherwise than in an HTML table: these can be taken along as tables. */
export function offer(make: () => readonly Table[]) {
  return (element: Element | null): void => {
    if (element) offers.set(element, make);
  };
}

/** What an element offers now. */
export function offered(element: Element): readonly Table[] {
  return offers.get(element)?.() ?? [];
}
