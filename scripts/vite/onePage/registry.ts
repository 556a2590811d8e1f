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
  const arrived = async (name: string) => {
    if (!pieces.has(name) && page.readyState === 'loading')
      await new Promise<void>((go) => waiting.set(name, [...(waiting.get(name) ?? []), go]));
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
      await arrived(name);
      return run(name);
    },
    async script(name) {
      await arrived(name);
      const all = new Set<string>();
      const gather = (each: string) => {
        const piece = pieces.get(each);
        if (!piece) throw new Error('A part of the page is missing.');
        for (const needed of piece.needs) gather(needed);
        all.add(each);
      };
      gather(name);
      // In parentheses, as what is run at once; nothing of it is run with the page's own pieces.
      const defined = [...all].map((each) => {
        const { needs, code } = pieces.get(each)!;
        return `pieces.define(${JSON.stringify(each)},${JSON.stringify(needs)},(${code}));`;
      });
      const alone = `(${createRegistry})({addEventListener(){},readyState:"complete"})`;
      return `(()=>{"use strict";const pieces=${alone};\n${defined.join('\n')}\npieces.run(${JSON.stringify(name)})})()`;
    },
  };
}
