/** What a piece gives to others, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** The code of a piece, which is given the exports of the pieces it needs. */
export type Code = (needed: readonly Exports[]) => Exports;

/** A script element that is not run, with the names of its pieces, apart by spaces, in `data-of`. */
export interface Unread {
  readonly dataset: { readonly of?: string };
  readonly text: string;
  remove(): void;
}

export interface Registry {
  /** Takes a piece as it arrives; its code is not run yet. By itself it may run those that are `late`. */
  define(name: string, needs: readonly string[], code: Code, late?: readonly string[]): void;
  /** Takes a script element that defines pieces once one of them is asked for, and is not read before. */
  keep(element: Unread): void;
  /** The exports of a piece that is there, run the first time they are asked for, after what it needs. */
  run(name: string): Exports;
  /** The same of a piece that may still be on its way; fails once the page is whole and the piece is not in it. */
  load(name: string): Promise<Exports>;
  /** A script that runs such a piece, after what it needs, in a worker of its own, which reads no page. */
  script(name: string): Promise<string>;
}

/**
 * Keeps the pieces of the page's script, each a script element of its own, which come in the order of their need.
 * The built page has this function's text in its head: it may use nothing from outside.
 */
export function createRegistry(page: Document): Registry {
  interface Piece {
    needs: readonly string[];
    code: Code;
    late: readonly string[];
    exports?: Exports;
  }
  const pieces = new Map<string, Piece>();
  const unread = new Map<string, Unread>();
  const waiting = new Map<string, (() => void)[]>();
  const settle = (name: string) => {
    for (const go of waiting.get(name) ?? []) go();
    waiting.delete(name);
  };
  /** A piece that is there. What was not read so far is run as a script of the page's, which its policy looks at. */
  const find = (name: string): Piece => {
    const kept = unread.get(name);
    if (kept) {
      const script = page.createElement('script');
      script.text = kept.text;
      for (const each of kept.dataset.of!.split(' ')) unread.delete(each);
      kept.remove();
      page.head.append(script);
      script.remove();
    }
    const piece = pieces.get(name);
    if (!piece) throw new Error('A part of the page is missing.');
    return piece;
  };
  const run = (name: string): Exports => {
    const piece = find(name);
    piece.exports ??= piece.code(piece.needs.map(run));
    return piece.exports;
  };
  const arrived = async (name: string) => {
    if (!pieces.has(name) && !unread.has(name) && page.readyState === 'loading')
      await new Promise<void>((go) => waiting.set(name, [...(waiting.get(name) ?? []), go]));
  };
  page.addEventListener('DOMContentLoaded', () => {
    for (const name of [...waiting.keys()]) settle(name);
  });
  return {
    define(name, needs, code, late = []) {
      pieces.set(name, { needs, code, late });
      settle(name);
    },
    keep(element) {
      const names = element.dataset.of!.split(' ');
      for (const name of names) unread.set(name, element);
      for (const name of names) settle(name);
    },
    run,
    async load(name) {
      await arrived(name);
      return run(name);
    },
    async script(name) {
      await arrived(name);
      const all = new Set<string>();
      const met = new Set<string>();
      const gather = (each: string) => {
        if (met.has(each)) return;
        met.add(each);
        for (const needed of find(each).needs) gather(needed);
        all.add(each);
      };
      gather(name);
      // In parentheses, as what is run at once; nothing of it is run with the page's own pieces.
      const atOnce = all.size;
      for (const each of all) for (const late of find(each).late) gather(late);
      const defined = [...all].map((each, place) => {
        const { needs, code, late } = find(each);
        const lists = [needs, late].map((list) => JSON.stringify(list));
        return `pieces.define(${JSON.stringify(each)},${lists[0]},${place < atOnce ? `(${code})` : code},${lists[1]});`;
      });
      const alone = `(${createRegistry})({addEventListener(){},readyState:"complete"})`;
      return `(()=>{"use strict";const pieces=${alone};\n${defined.join('\n')}\npieces.run(${JSON.stringify(name)})})()`;
    },
  };
}
