import type { Plugin } from 'vite';
import { inOrder } from './inOrder.ts';
import order from './order.json' with { type: 'json' };
import { packedWell } from './packedWell.ts';
import { pieceName, pieceOf, registryName } from './pieceOf.ts';
import { createRegistry } from './registry.ts';

/** Ends no script element early; in strings and patterns, where alone these can stand, it means the same. */
const harmless = (script: string) => script.replace(/<(?=\/script|!--)/gi, '\\x3C');
const element = (script: string) => `<script>${harmless(script)}</script>`;
/** A script element that the browser passes over, behind which the registry is told of it. */
const unread = (names: readonly string[], script: string) =>
  `<script type="text/plain" data-of="${names.join(' ')}">${harmless(script)}</script>` +
  `<script>${registryName}.keep(document.currentScript.previousElementSibling)</script>`;
/** Letters of code from which on a script element is closed: each has a hash in the policy. */
const enough = 70_000;

/** A dynamic import without what Vite does around it, which is to fetch the files of its styles. */
const plainImports: Plugin = {
  name: 'moment-map:plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/**
 * The page as one file, with everything in it, that opens by double click. A browser runs a script element as soon as
 * it has come, so what comes first is ready first: behind the still picture stands the registry of pieces, then what
 * draws the page, which is run at once, then the workers' scripts, then what a lens or a sheet needs once it is opened.
 * All that is not run at once is not even read before it is asked for.
 *
 * Page and workers share the pieces that several need: a worker's script is put together from the pieces in the page.
 *
 * A style sheet that is marked as `data-late` goes behind the first worker's script.
 *
 * @param workers the file that begins each worker's script, by the name of its chunk
 * @param soon the names of the chunks that follow what draws the page, in their order
 */
export function onePage(workers: Readonly<Record<string, string>>, soon: readonly string[]): Plugin[] {
  return [
    plainImports,
    {
      name: 'moment-map:one-page',
      apply: 'build',
      enforce: 'post',
      // Nothing is fetched, so that no address needs to be a relative one.
      config: () => ({
        base: '/',
        build: {
          ...{ assetsInlineLimit: () => true, cssCodeSplit: false, assetsDir: '' },
          // Entries of their own, so that they need nothing of the page's but what they share.
          rolldownOptions: {
            input: { index: 'index.html', ...workers },
            // Nothing is fetched by these names, so that none needs to change with what is in it.
            output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
          },
        },
      }),
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
          const entry = chunks.find(({ isEntry, name }) => isEntry && !Object.hasOwn(workers, name));
          const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.html'));
          if (!entry || page?.type !== 'asset') throw new Error('A page and its script are wanted.');
          const ordered = inOrder(chunks, entry, soon);
          const scripts = chunks
            .filter(({ name }) => Object.hasOwn(workers, name))
            .map(({ fileName }) => pieceName(fileName));
          const pieces = ordered.map((chunk, place) => pieceOf(chunk, place <= ordered.indexOf(entry), scripts));
          const run = `${registryName}.run(${JSON.stringify(pieceName(entry.fileName))});`;
          const elements: string[] = [];
          let gathered: { name: string; piece: string }[] = [];
          for (const [place, piece] of pieces.entries()) {
            const name = pieceName(ordered[place]!.fileName);
            gathered.push({ name, piece });
            // What draws the page is one element, so that nothing is done between its parts.
            // A worker starts as soon as its last piece has come.
            const letters = gathered.reduce((sum, { piece }) => sum + piece.length, 0);
            const ends = letters >= enough || scripts.includes(name);
            const whole = ends && place > ordered.indexOf(entry);
            if (!whole && ordered[place] !== entry && place < pieces.length - 1) continue;
            const written = packedWell(gathered, order);
            const script = ['"use strict";', ...written.map(({ piece }) => piece)].join('\n');
            const names = written.map((one) => one.name);
            elements.push(place <= ordered.indexOf(entry) ? element(script + run) : unread(names, script));
            gathered = [];
          }
          const worker = elements.findIndex((text) =>
            scripts.some((name) => text.includes(`.define(${JSON.stringify(name)}`)),
          );
          const lateStyle = /<style data-late[^>]*>[\s\S]*?<\/style>/;
          const start = element(`var ${registryName}=(${createRegistry})(document);`);
          let html = String(page.source);
          const place = (what: string, tag: RegExp, instead: string) => {
            if (!tag.test(html)) throw new Error(`The page has no place for ${what}.`);
            html = html.replace(tag, () => instead);
          };
          elements[worker] += lateStyle.exec(html)?.[0] ?? '';
          html = html.replace(lateStyle, '');
          place('its script', /<script type="module"[^>]*><\/script>/, [start, ...elements].join('\n'));
          for (const output of Object.values(bundle)) {
            if (output === page) continue;
            if (output.type === 'asset') {
              if (!output.fileName.endsWith('.css')) throw new Error(`${output.fileName} is not in the page.`);
              place('its style', /<link rel="stylesheet"[^>]*>/, `<style>${String(output.source).trim()}</style>`);
            }
            delete bundle[output.fileName];
          }
          page.source = html;
        },
      },
    },
  ];
}
