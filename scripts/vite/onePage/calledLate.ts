import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { registryName } from './pieceOf.ts';

const prefix = '\0moment-map:late:';

/**
 * A module whose functions stand for those that another one hands on: the first call of one of them runs the piece in
 * which that module is, which must have come by then. `pieceOf` reads which piece that is.
 */
export function standingFor(code: string, piece: string): string {
  const names = [...code.matchAll(/^export \{([^}]*)\} from /gm)].flatMap(([, list]) => list!.split(','));
  const rest = code.replace(/\/\*[\s\S]*?\*\/|^export \{[^}]*\} from '[^']*';$/gm, '').trim();
  if (names.length === 0 || rest !== '') throw new Error(`A file that only hands functions on is wanted, not ${rest}.`);
  const functions = names.map((name) => `export const ${name} = (...given) => late().${name}(...given);`);
  return [`const late = () => ${registryName}.run('${piece}');`, ...functions].join('\n');
}

/**
 * Lets those who import a module find functions in its place that run it once they are called; it is a piece of its own,
 * which somebody must also import dynamically, to be sure that it has come.
 *
 * @param file the module, from the project's root, which hands on functions and nothing else
 */
export function calledLate(file: string): Plugin {
  const whole = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  const piece = `${/([^/]*)\.ts$/.exec(file)![1]}.js`;
  return {
    name: 'moment-map:called-late',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || options.kind === 'dynamic-import') return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === whole ? prefix + piece : undefined;
    },
    load: (id) => (id === prefix + piece ? standingFor(readFileSync(whole, 'utf8'), piece) : undefined),
  };
}
