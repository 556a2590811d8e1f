import { dressed } from './dressed';
import { htmlParts } from './htmlParts';
import { make } from './make';

/** A chart on the page, what it shows, and the parts of the page that say what its marks and colours mean. */
export interface Drawn {
  readonly element: SVGSVGElement;
  readonly words: string;
  readonly legends?: readonly HTMLElement[];
}

export interface SvgFile {
  readonly source: string;
  /** Its size in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A chart of the page as a file of its own, with its looks written into it and the faces of the symbols embedded. With
 * a caption, its legends stand below it, as wide as the picture, and the caption below them. The interface's own type
 * is the reader's system font and cannot be embedded; it is named, with its fallbacks.
 */
export function standaloneSvg({ element, words, legends = [] }: Drawn, description: string, caption = ''): SvgFile {
  const faces = new Set<string>();
  const copy = dressed(element, faces);
  const { width, height: drawn } = element.getBoundingClientRect();
  let height = drawn;
  if (caption) {
    const line = document.createElement('p');
    line.className = 'legend';
    line.textContent = caption;
    for (const piece of [...legends, line]) {
      const { parts, bottom } = htmlParts(piece, width, height, faces);
      copy.append(...parts);
      height = bottom;
    }
    height = Math.ceil(height + 4);
    copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('role', 'img');
  const page = make('rect', { width: String(width), height: String(height), fill: token('page') });
  copy.prepend(make('title', {}, words), make('desc', {}, description), ...embedded(faces), page);
  const source = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  return { source, width, height };
}

/** A colour of the page as it is now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** The style sheets' own faces among those used, with their data. */
function embedded(families: ReadonlySet<string>): readonly Element[] {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => families.has(rule.style.getPropertyValue('font-family').replace(/["']/g, '')));
  return rules.length > 0 ? [make('style', {}, rules.map((rule) => rule.cssText).join('\n'))] : [];
}
