declare const rendered: unique symbol;

/** HTML that was rendered from a formula while the page was built. */
export type TexHtml = string & { readonly [rendered]: true };

/**
 * A formula in the line: tex`\mean{\tilde\mu} = \mean{\mu}`. The source must be literal, since a
 * plugin replaces the whole expression by its HTML at build time; \mean{…} and \variance{…}
 * colour their argument. Available glyphs: Main, Math italic and the large delimiters and operators.
 */
export function tex(source: TemplateStringsArray): TexHtml {
  throw new Error(`This formula was not rendered while the page was built: ${source.raw.join('')}`);
}

/** Like `tex`, as a centred formula of its own. */
export function texDisplay(source: TemplateStringsArray): TexHtml {
  return tex(source);
}
