import katex from 'katex';

/** \mean{…} and \variance{…} colour their argument as everywhere on the page. */
const macros = {
  '\\mean': '\\htmlClass{tex-mean}{#1}',
  '\\variance': '\\htmlClass{tex-variance}{#1}',
};

/**
 * KaTeX's HTML of one formula, without MathML: the words that a screen reader needs are the
 * label of `Formula`. Throws on anything that KaTeX does not understand.
 */
export function renderTex(source: string, displayMode: boolean): string {
  return katex.renderToString(source, {
    displayMode,
    output: 'html',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlClass',
    throwOnError: true,
    macros: { ...macros },
  });
}
