import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const prefix = '\0moment-map:';

/** A module that hands on what a CommonJS module exports, as names of its own. */
function handingOn(source: string): string {
  const names = Object.keys(require(source)).filter((name) => !name.startsWith('__') && name !== 'version');
  return `import * as all from '${source}';\nexport const { ${names.join(', ')} } = all;`;
}

/**
 * Hands React's functions on as names of their own to the page's code: React is CommonJS, and each of thousands of calls
 * would look its function up in it again.
 */
export function plainReact(): Plugin {
  const sources = ['react', 'react/jsx-runtime'];
  return {
    name: 'moment-map:plain-react',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      sources.includes(source) && !importer?.includes('node_modules') && !importer?.startsWith(prefix)
        ? prefix + source
        : undefined,
    load: (id) => (id.startsWith(prefix) ? handingOn(id.slice(prefix.length)) : undefined),
  };
}
