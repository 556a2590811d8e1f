import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

export const siteTitle = 'Moment Map';
export const siteWords =
  'See, touch and prove why self-normalizing neural networks work: the moment map of SELU, interactive, with live proofs.';

/**
 * What a host and a chat want to know of the page: its preview, icons and manifest, which lie in public/ and are fetched by
 * nobody who opens the one file by itself. Crawlers want whole addresses, so where the page will stand is said by
 * SITE_URL when it is built for a host; only then it names its manifest, in which phones find the icons.
 */
export function sitePage(site = process.env.SITE_URL): Plugin {
  let outDir = 'dist';
  return {
    name: 'moment-map:site-page',
    apply: 'build',
    configResolved: ({ root, build }) => {
      outDir = resolve(root, build.outDir);
    },
    transformIndexHtml: { order: 'post', handler: () => siteTags(site) },
    writeBundle: () => copyFileSync('CITATION.cff', resolve(outDir, 'CITATION.cff')),
  };
}

/** @param site the address of the page, ending with a slash; without one, addresses are relative */
export function siteTags(site = ''): HtmlTagDescriptor[] {
  const meta = (name: string, content: string, key = 'property'): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { [key]: name, content },
    injectTo: 'head',
  });
  const link = (rel: string, href: string): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel, href },
    injectTo: 'head',
  });
  return [
    meta('og:type', 'website'),
    meta('og:title', siteTitle),
    meta('og:description', siteWords),
    meta('og:image', `${site}social-preview.png`),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta(
      'og:image:alt',
      'The plane of mean and variance: every arrow is one layer, and two orbits end at the fixed point (0, 1).',
    ),
    meta('twitter:card', 'summary_large_image', 'name'),
    ...(site ? [meta('og:url', site), link('canonical', site), link('manifest', `${site}manifest.webmanifest`)] : []),
  ];
}
