/** A chunk of the build with the chunks that it imports. */
export interface Linked {
  readonly fileName: string;
  readonly name: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/**
 * Chunks in the order in which a page is to have them: the entry with what it needs, then what is asked for later,
 * those of the given names before the others; each after all that it needs.
 */
export function inOrder<C extends Linked>(chunks: readonly C[], entry: C, soon: readonly string[]): C[] {
  const ordered = new Set<C>();
  const above = new Set<C>();
  const visit = (chunk: C) => {
    if (ordered.has(chunk)) return;
    if (above.has(chunk)) throw new Error(`The chunk ${chunk.fileName} needs itself.`);
    above.add(chunk);
    for (const file of chunk.imports) {
      const needed = chunks.find(({ fileName }) => fileName === file);
      if (!needed) throw new Error(`The chunk ${chunk.fileName} needs ${file}, which is not in the page.`);
      visit(needed);
    }
    above.delete(chunk);
    ordered.add(chunk);
  };
  visit(entry);
  for (const name of soon) {
    const chunk = chunks.find((one) => one.name === name);
    if (!chunk) throw new Error(`No chunk has the name ${name}.`);
    visit(chunk);
  }
  for (const chunk of chunks) visit(chunk);
  return [...ordered];
}
