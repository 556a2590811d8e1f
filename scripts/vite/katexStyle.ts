import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/** The six faces a page may use, by the family's name in KaTeX's style sheet. */
const files: Record<string, string> = {
  KaTeX_Main: 'KaTeX_Main-Regular',
  KaTeX_Math: 'KaTeX_Math-Italic',
  KaTeX_Size1: 'KaTeX_Size1-Regular',
  KaTeX_Size2: 'KaTeX_Size2-Regular',
  KaTeX_Size3: 'KaTeX_Size3-Regular',
  KaTeX_Size4: 'KaTeX_Size4-Regular',
};

/** Letters that sliders, axes and read-outs set in KaTeX_Math without a formula. */
const interfaceLetters = 'μνωτλαβξχσρφfgkmpsxyzLEHJ';

/** Classes whose glyphs live in faces that are not shipped. */
const foreign =
  /^(mathit|mathbf|boldsymbol|textbf|textit|amsrm|mathbb|textbb|mathcal|mathscr|mathfrak|textfrak|mathtt|texttt|mathsf|textsf)$/;

const dist = join(dirname(createRequire(import.meta.url).resolve('katex/package.json')), 'dist');
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" };

function family(classes: readonly string[], inherited: string): string {
  const other = classes.find((name) => foreign.test(name));
  if (other) throw new Error(`KaTeX class "${other}" needs a face that the page does not ship; write it otherwise.`);
  if (classes.includes('mathnormal')) return 'KaTeX_Math';
  if (classes.includes('delimsizing')) {
    const size = classes.find((name) => /^size[1-4]$/.test(name));
    if (size) return `KaTeX_S${size.slice(1)}`;
  }
  if (classes.includes('delim-size1') || classes.includes('small-op')) return 'KaTeX_Size1';
  if (classes.includes('delim-size4')) return 'KaTeX_Size4';
  if (classes.includes('large-op')) return 'KaTeX_Size2';
  if (classes.includes('mathrm') || classes.includes('mainrm') || classes.includes('textrm')) return 'KaTeX_Main';
  return inherited;
}

/** The characters that each family must draw, found by walking KaTeX's own output. */
export function glyphsOf(formulas: Iterable<string>): Map<string, Set<string>> {
  const glyphs = new Map([['KaTeX_Math', new Set(interfaceLetters)]]);
  for (const html of formulas) {
    const stack = ['KaTeX_Main'];
    for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
      const current = stack.at(-1) ?? 'KaTeX_Main';
      if (token.startsWith('</')) stack.pop();
      else if (token.startsWith('<')) {
        if (!token.endsWith('/>')) stack.push(family(/class="([^"]*)"/.exec(token)?.[1]?.split(' ') ?? [], current));
      } else {
        const set = glyphs.get(current) ?? new Set();
        glyphs.set(current, set);
        for (const character of token.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity)) {
          if (character !== '\u200b') set.add(character);
        }
      }
    }
  }
  return glyphs;
}

/** The meaning of \mean{…} and \variance{…}, see renderTex. */
const colours = '.tex-mean{color:var(--mean)}.tex-variance{color:var(--variance)}';

/**
 * No hinting, which is half of a small font and which no screen of today needs, and no kerning,
 * which KaTeX does itself.
 */
const options = {
  targetFormat: 'woff2',
  noHinting: true,
  keepFeatures: [],
  dropTables: ['FFTM', 'GDEF', 'GPOS', 'GSUB'],
} as const;

/** One @font-face per family, its file inlined: whole, or cut down to the given characters. */
async function face(name: string, characters: ReadonlySet<string> | undefined): Promise<string> {
  const file = readFileSync(join(dist, 'fonts', `${files[name]}.woff2`));
  const data = characters ? await subsetFont(file, [...characters].join(''), options) : file;
  const style = name === 'KaTeX_Math' ? 'italic' : 'normal';
  const url = `data:font/woff2;base64,${data.toString('base64')}`;
  return `@font-face{font-family:${name};font-style:${style};font-weight:400;font-display:block;src:url(${url}) format("woff2")}`;
}

/** Keeps of KaTeX's rules those whose classes all occur in the formulas. */
function rules(used: ReadonlySet<string> | undefined): string {
  const sheet = readFileSync(join(dist, 'katex.min.css'), 'utf8').replace(/@font-face\{[^}]*\}/g, '');
  return sheet.replace(/([^{}]+)\{([^}]*)\}/g, (_, selectors: string, body: string) => {
    const kept = selectors
      .split(',')
      .filter(
        (selector) =>
          !used ||
          [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].every((match) =>
            used.has(match[1] ?? ''),
          ),
      );
    return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
  });
}

/** The whole style sheet and all six faces, for development. */
export async function wholeKatexStyle(): Promise<string> {
  const faces = await Promise.all(Object.keys(files).map((name) => face(name, undefined)));
  return faces.join('') + rules(undefined) + colours;
}

/**
 * The rules and glyphs that these formulas and the interface's symbols need, and no more: the face that both use, and
 * what is needed only once a formula is shown.
 */
export async function katexStyle(
  formulas: readonly string[],
): Promise<{ readonly symbols: string; readonly rest: string }> {
  const glyphs = glyphsOf(formulas);
  const used = new Set(
    formulas.flatMap((html) => [...html.matchAll(/class="([^"]*)"/g)].flatMap((m) => m[1]?.split(' ') ?? [])),
  );
  const [symbols = '', ...faces] = await Promise.all([...glyphs].map(([name, characters]) => face(name, characters)));
  return { symbols, rest: faces.join('') + rules(used) + colours };
}
