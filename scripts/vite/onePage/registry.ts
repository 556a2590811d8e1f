/** What a piece gives to others, by name. */
export type Exports = Readonly<Record<string, unknown>>;

/** The code of a piece, which is given the exports of the pieces it needs. */
export type Code = (needed: readonly Exports[]) => Exports;

export interface Registry {
  /** Takes a piece as it arrives; its code is not run yet. */
  define(name: string, needs: readonly string[], code: Code): void;
  /** The exports of a piece that is there, run the first time they are asked for, after what it needs. */
  run(name: string): Exports;
  /** The same of a piece that may still be on its way; fails once the page is whole and the piece is not in it. */
  load(name: string): Promise<Exports>;
}

/**
 * Keeps the pieces of the page's script, each a script element of its own, which come in the order of their need.
 * The built page has this function's text in its head: it may use nothing from outside.
 */
export function createRegistry(page: Document): Registry {
  interface Piece {
    needs: readonly string[];
    code: Code;
    exports?: Exports;
  }
  const pieces = new Map<string, Piece>();
  const waiting = new Map<string, (() => void)[]>();
  const settle = (name: string) => {
    for (const go of waiting.get(name) ?? []) go();
    waiting.delete(name);
  };
  const run = (name: string): Exports => {
    const piece = pieces.get(name);
    if (!piece) throw new Error('A part of the page is missing.');
    piece.exports ??= piece.code(piece.needs.map(run));
    return piece.exports;
  };
  page.addEventListener('DOMContentLoaded', () => {
    for (const name of [...waiting.keys()]) settle(name);
  });
  return {
    define(name, needs, code) {
      pieces.set(name, { needs, code });
      settle(name);
    },
    run,
    async load(name) {
      if (!pieces.has(name) && page.readyState === 'loading')
        await new Promise<void>((go) => waiting.set(name, [...(waiting.get(name) ?? []), go]));
      return run(name);
    },
  };
}
