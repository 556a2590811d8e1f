import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = fileURLToPath(new URL('./stillPlane.svg', import.meta.url));
const script = /[ \t]*<script type="module"[^>]*><\/script>\n?/;

/**
 * Puts the still picture where index.html says so, and the page's script behind it: what comes first is seen while the
 * rest is on its way.
 */
export function stillPage(): Plugin {
  return {
    name: 'moment-map:still-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const drawn = html.replace('<!--still-plane-->', () => readFileSync(file, 'utf8').trim());
        const [tag] = script.exec(drawn) ?? [];
        if (!bundle) return drawn;
        if (!tag) throw new Error('The page has no script to put at its end.');
        return drawn.replace(tag, '').replace('</body>', () => `${tag}</body>`);
      },
    },
  };
}
