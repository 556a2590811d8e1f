import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Bytes, compressed, that the page with everything in it may have. */
export const mostBytes = 500 * 1024;
/** The part by which the page may grow without a word. */
const quietGrowth = 0.02;
/** Where the weight stands that the page had when somebody last looked at it. */
const record = new URL('./pageWeight.json', import.meta.url);

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

export interface Verdict {
  /** Whether this is no page to ship. */
  readonly tooHeavy: boolean;
  /** What is to be said, if anything. */
  readonly words: string;
}

/** What the weight of a page, in bytes compressed, says beside the one that was recorded. */
export function weigh(bytes: number, recorded: number): Verdict {
  if (bytes > mostBytes)
    return { tooHeavy: true, words: `The page weighs ${kilobytes(bytes)} and may weigh ${kilobytes(mostBytes)}.` };
  if (bytes <= recorded * (1 + quietGrowth)) return { tooHeavy: false, words: '' };
  const growth = `The page grew by ${(100 * (bytes / recorded - 1)).toFixed(1)} %, from ${kilobytes(recorded)}`;
  const words = `${growth} to ${kilobytes(bytes)}. If it is worth that, write ${bytes} into scripts/vite/pageWeight.json.`;
  return { tooHeavy: false, words };
}

/** Prints what the reader downloads and what it is made of, says when it grew, and refuses a page that is too heavy. */
export function pageWeight(): Plugin {
  return {
    name: 'moment-map:page-weight',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
        const html = String(output.source);
        const size = (text: string) => gzipSync(text).length;
        const part = (name: string) =>
          [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)]
            .filter((match) => match[1] === name)
            .map((match) => match[2])
            .join('');
        const [script, style] = [part('script'), part('style')].map((text) => kilobytes(size(text)));
        this.info(
          `${output.fileName}: ${kilobytes(size(html))} compressed (scripts ${script}, styles and fonts ${style})`,
        );
        const { tooHeavy, words } = weigh(size(html), JSON.parse(readFileSync(record, 'utf8')).bytes);
        if (tooHeavy) this.error(words);
        if (words) this.warn(words);
      }
    },
  };
}
