import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page with a policy in its head that allows its own inline scripts and styles by their
 * hashes, its worker (a blob), pictures and fonts from data, and nothing from anywhere; where it is built for a host, its
 * manifest from there. WebAssembly, from bytes that the page has, may run; text may not, whatever the name of that word.
 */
export function withPolicy(html: string, site = ''): string {
  if (html.includes('\r')) throw new Error('A carriage return would change the hash in the browser.');
  const hashes: Record<'script' | 'style', string[]> = { script: [], style: [] };
  for (const [, name, attributes, text] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (/\ssrc=/.test(attributes ?? '')) throw new Error(`The page still loads a file: <${name}${attributes}>`);
    hashes[name as 'script' | 'style'].push(hash(text ?? ''));
  }
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set(hashes.script)].join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${hashes.style.join(' ')}`,
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    ...(site ? [`manifest-src ${site}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const charset = /<meta charset="[^"]*"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('The page has no <meta charset> after which the policy could stand.');
  return html.replace(
    charset,
    (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** Puts the policy into the built page; development keeps Vite's own scripts and has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'moment-map:content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'asset' && output.fileName.endsWith('.html'))
            output.source = withPolicy(String(output.source), process.env.SITE_URL);
        }
      },
    },
  };
}
