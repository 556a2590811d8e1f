import { linkedNames } from './linkedNames.ts';
import { shortNames } from './shortNames.ts';
import { type Module, type Tree, treeOf } from './tree.ts';

/** The code of each of these modules, which are all there are, with short names for what they declare. */
export function renamed(modules: readonly Module[]): string[] {
  const trees = modules.map(treeOf);
  const linked = linkedNames(trees);
  /** The name by which a module hands something on. */
  const handed = ({ isDynamicEntry, top, lists }: Tree, other: string) => {
    if (isDynamicEntry) return other;
    const list = lists.flatMap(({ from, listed }) => (from === undefined ? listed : []));
    const local = list.find((one) => one.other === other)?.local;
    return (local && linked.get(top.own.get(local)!)) ?? other;
  };
  return trees.map((tree) => {
    const { code, top, lists } = tree;
    const names = shortNames(top, linked);
    // What is handed on and taken by nobody could bear a name that another has here.
    const isTaken = (local: string) => tree.isDynamicEntry || linked.has(top.own.get(local)!);
    const edits = lists.map(({ from, start, end, listed }) => {
      const module = from === undefined ? tree : trees.find(({ fileName }) => fileName === from)!;
      const told = listed.filter(({ local }) => from !== undefined || isTaken(local));
      const pairs = told.map(({ local, other }) => [handed(module, other), names.get(top.own.get(local)!)!] as const);
      const written = pairs.map(([out, own]) =>
        out === own ? own : from === undefined ? `${own} as ${out}` : `${out} as ${own}`,
      );
      const all = `{${[...new Set(written)].sort().join(',')}}`;
      return { start, end, text: from === undefined ? `export${all};` : `import${all}from"./${from}";` };
    });
    for (const [{ name, places }, short] of names)
      for (const { start, end, isKey } of places)
        edits.push({ start, end, text: isKey && name !== short ? `${name}:${short}` : short });
    let [text, at] = ['', 0];
    for (const edit of edits.sort((one, other) => one.start - other.start)) {
      if (edit.start < at) throw new Error(`Two names in one place: ${code.slice(edit.start, edit.end)}.`);
      text += code.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + code.slice(at);
  });
}
