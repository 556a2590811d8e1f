import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = fileURLToPath(new URL('./picture.svg', import.meta.url));

/** Puts the still picture where index.html says so, for readers without JavaScript. */
export function pictureWithoutScript(): Plugin {
  return {
    name: 'moment-map:picture-without-script',
    transformIndexHtml: (html) => html.replace('<!--static-picture-->', () => readFileSync(file, 'utf8').trim()),
  };
}
