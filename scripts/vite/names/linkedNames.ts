import { firstAtTop, names } from './letters.ts';
import type { Binding } from './scopes.ts';
import type { Tree } from './tree.ts';

/** What a module's name stands for in the module that declares it. */
function originOf(tree: Tree, name: string, trees: readonly Tree[]): Binding {
  for (const { from, listed } of tree.lists) {
    const found = from !== undefined && listed.find(({ local }) => local === name);
    if (!found) continue;
    const other = trees.find(({ fileName }) => fileName === from);
    const exported = other?.lists.flatMap((list) => (list.from === undefined ? list.listed : []));
    const handed = exported?.find((one) => one.other === found.other);
    if (!handed) throw new Error(`${tree.fileName} needs ${found.other} of ${from}, which nobody exports.`);
    return originOf(other!, handed.local, trees);
  }
  return tree.top.own.get(name)!;
}

/**
 * Names for all that one module hands to another, the same in each of them and for nothing else there: lists of imports
 * and exports then say it once, and calls of the same function are written alike everywhere. What is named most has the
 * first names.
 */
export function linkedNames(trees: readonly Tree[]): Map<Binding, string> {
  const linked = new Map<Binding, Binding[]>();
  const free = new Set<Binding | string>();
  for (const tree of trees) {
    for (const used of tree.top.uses) free.add(used);
    for (const { local } of tree.lists.flatMap(({ from, listed }) => (from === undefined ? [] : listed))) {
      const origin = originOf(tree, local, trees);
      const same = linked.get(origin) ?? [origin];
      // What comes over two modules has two names in a third one, of which the other one is its own.
      if (!same.some(({ scope }) => scope === tree.top)) same.push(tree.top.own.get(local)!);
      linked.set(origin, same);
    }
  }
  const times = (all: readonly Binding[]) => all.reduce((sum, { places }) => sum + places.length, 0);
  const ordered = [...linked.values()].sort((one, other) => times(other) - times(one));
  const given = names.slice(firstAtTop).filter((name) => !free.has(name));
  return new Map(ordered.flatMap((all, place) => all.map((each) => [each, given[place]!] as const)));
}
