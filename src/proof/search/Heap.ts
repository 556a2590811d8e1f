/** A binary heap: the largest first. */
export interface Heap<T> {
  readonly items: readonly T[];
  push(item: T): void;
  pop(): T | undefined;
  peek(): T | undefined;
}

/** An empty heap ordered by `key`, largest first. */
export function heap<T>(key: (item: T) => number): Heap<T> {
  const items: T[] = [];
  const swap = (i: number, j: number) => {
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  };
  const larger = (i: number, j: number) => i < items.length && key(items[i]!) > key(items[j]!);
  return {
    items,
    peek: () => items[0],
    push(item) {
      items.push(item);
      for (let i = items.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!larger(i, parent)) return;
        swap(i, parent);
        i = parent;
      }
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return top;
      items[0] = last;
      for (let i = 0; ; ) {
        let best = i;
        if (larger(2 * i + 1, best)) best = 2 * i + 1;
        if (larger(2 * i + 2, best)) best = 2 * i + 2;
        if (best === i) return top;
        swap(i, best);
        i = best;
      }
    },
  };
}
