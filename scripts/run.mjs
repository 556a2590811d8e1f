// Bundles a TypeScript program for Node and runs it: node scripts/run.mjs FILE [arguments].
import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.mjs FILE [arguments]');
  process.exit(2);
}
const entry = resolve(file);
const outDir = resolve(root, 'node_modules/.cache/run');
mkdirSync(outDir, { recursive: true });
const name = `${basename(file).replace(/\.tsx?$/, '')}-${process.pid}`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href);
