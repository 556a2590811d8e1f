import { minify } from '@swc/core';
import { minifySync } from 'rolldown/utils';
import type { Plugin } from 'vite';
import { renamed } from './names/renamed.ts';

/**
 * Four rounds, as each shows the next what is used only once or not at all; all names of a module are its own. A function
 * that is written as a value is made by nobody with `new`, so it may become an arrow or a method. What is written as text
 * is no symbol and has no `valueOf` of its own, so `String(x)` may become `"" + x`.
 */
const options = {
  module: true,
  ecma: 2020,
  compress: { passes: 4, toplevel: true, unsafe_arrows: true, unsafe: true, unsafe_methods: true },
  mangle: false,
} as const;

/** The same code in fewer letters, which ends with what the bundler's own minifier finds in what swc leaves. */
export async function shorter(code: string, fileName: string): Promise<string> {
  const once = await minify(code, options);
  return minifySync(fileName, once.code, { module: true, compress: true, mangle: false }).code;
}

/**
 * Minifies each chunk once more, by swc, which after the bundler's own minifier still finds shorter ways to say the same:
 * the whole page weighs a good hundredth less. Names are given for all chunks at once, see `renamed`, and weigh another
 * one less than those that a minifier gives to each.
 */
export function minifiedAgain(): Plugin {
  return {
    name: 'moment-map:minified-again',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const codes = await Promise.all(chunks.map(({ code, fileName }) => shorter(code, fileName)));
        const modules = chunks.map(({ fileName, isDynamicEntry }, k) => ({
          fileName,
          isDynamicEntry,
          code: codes[k]!,
        }));
        for (const [place, code] of renamed(modules).entries()) chunks[place]!.code = code;
      },
    },
  };
}
