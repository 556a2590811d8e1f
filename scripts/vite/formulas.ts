import type { Plugin } from 'vite';
import { katexStyle, wholeKatexStyle } from './katexStyle.ts';
import { renderTex } from './renderTex.ts';

/**
 * Renders tex`…` and texDisplay`…` while the page is built, in development and in tests, so that
 * no formula is parsed in the reader's browser. The build turns KaTeX's style attributes into
 * classes, because the content-security policy refuses style attributes.
 */
export function formulas(): Plugin {
  const rendered: string[] = [];
  const styles = new Map<string, string>();
  let building = false;

  function classOf(style: string): string {
    const name = styles.get(style) ?? `k${styles.size.toString(36)}`;
    styles.set(style, name);
    return name;
  }

  function withoutStyles(html: string): string {
    return html.replace(/<[^>]* style="[^>]*>/g, (tag) => {
      const style = /style="([^"]*)"/.exec(tag)?.[1] ?? '';
      const bare = tag.replace(/ style="[^"]*"/, '');
      const name = classOf(style);
      return bare.includes(' class="')
        ? bare.replace(' class="', ` class="${name} `)
        : bare.replace(/^<\w+/, (start) => `${start} class="${name}"`);
    });
  }

  return {
    name: 'moment-map:formulas',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build';
    },
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /\/pieces\/tex\.ts$/ }, code: /\btex(Display)?`/ },
      handler(code) {
        const replaced = code.replace(
          /\btex(Display)?`([^`]*)`/g,
          (call, display: string | undefined, source: string) => {
            if (source.includes('${'))
              this.error(`A formula cannot hold a value, it is rendered at build time: ${call}`);
            const html = renderTex(source, display !== undefined);
            rendered.push(html);
            const lines = '\n'.repeat(call.split('\n').length - 1);
            return JSON.stringify(building ? withoutStyles(html) : html) + lines;
          },
        );
        return { code: replaced, map: null };
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const declared = [...styles].map(([style, name]) => `.${name}{${style.replace(/;$/, '')}}`).join('');
        if (!building) return [{ tag: 'style', children: await wholeKatexStyle(), injectTo: 'head' }];
        const { symbols, rest } = await katexStyle(rendered);
        return [
          { tag: 'style', children: symbols, injectTo: 'head' },
          { tag: 'style', attrs: { 'data-late': true }, children: rest + declared, injectTo: 'body' },
        ];
      },
    },
  };
}
