import { parseAst } from 'vite';
import { type Scope, scopesOf } from './scopes.ts';

/** A module that others import from. */
export interface Module {
  readonly fileName: string;
  readonly code: string;
  /** Whether its exports are asked for by their names while the page runs, as those of what is imported dynamically. */
  readonly isDynamicEntry: boolean;
}

/** What stands in a list of imports or exports: a name of this module's, and the other module's or the one for others. */
export interface Listed {
  readonly local: string;
  readonly other: string;
}

/** A list of imports, with the module that they are `from`, or of exports. */
export interface List {
  readonly from: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly listed: readonly Listed[];
}

/** A module that is read: its scopes and its lists. */
export interface Tree extends Module {
  readonly top: Scope;
  readonly lists: readonly List[];
}

interface Name {
  readonly name: string;
}
interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value: string } | null;
  readonly specifiers?: readonly { readonly local: Name; readonly imported?: Name; readonly exported?: Name }[];
}

export function treeOf({ fileName, code, isDynamicEntry }: Module): Tree {
  const program = parseAst(code);
  const lists = (program.body as unknown as readonly Statement[]).flatMap(
    ({ type, start, end, source, specifiers }) => {
      if (!specifiers?.length || !/^(Import|ExportNamed)Declaration$/.test(type)) return [];
      const listed = specifiers.map(({ local, imported, exported }) => ({
        local: local.name,
        other: (imported ?? exported!).name,
      }));
      return [{ from: source?.value.replace(/^\.\//, ''), start, end, listed }];
    },
  );
  return { fileName, code, isDynamicEntry, top: scopesOf(program), lists };
}
