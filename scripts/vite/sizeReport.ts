import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Prints what the reader downloads and what it is made of. */
export function sizeReport(): Plugin {
  return {
    name: 'moment-map:size-report',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
        const html = String(output.source);
        const size = (text: string) => `${(gzipSync(text).length / 1024).toFixed(1)} KB`;
        const part = (name: string) =>
          [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)]
            .filter((match) => match[1] === name)
            .map((match) => match[2])
            .join('');
        this.info(
          `${output.fileName}: ${size(html)} compressed (scripts ${size(part('script'))}, styles and fonts ${size(part('style'))})`,
        );
      }
    },
  };
}
