/** Looks that an element takes from the one around it, with what they are at the root of a file. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
  'shape-rendering': 'auto',
};
/** Looks of an element alone, with what they are unless told. */
const own: Readonly<Record<string, string>> = {
  opacity: '1',
  'clip-path': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'vector-effect': 'none',
};
const inheritedNames = Object.keys(inherited);
const ownNames = Object.keys(own);
/** What serves pointer and keyboard alone. */
const passing = '.cursor, .probe, .box-corner, .box-grip, .curve-handle';
const shapes = 'circle, ellipse, line, path, polygon, polyline, rect';
const svgNamespace = 'http://www.w3.org/2000/svg';

/** A chart on the page, what it shows, and the bar that says what its colours mean. */
export interface Drawn {
  readonly element: SVGSVGElement;
  readonly words: string;
  readonly scale?: Element | undefined;
}

export interface SvgFile {
  readonly source: string;
  /** Its size in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * A chart of the page as a file of its own: what style sheets and variables make of each element is written into it as
 * attributes, the faces of the symbols are embedded, a canvas becomes an image, and what serves pointer and keyboard is
 * left out. A caption stands below. The interface's own type is the reader's system font and cannot be embedded; it is named, with
 * its fallbacks.
 */
export function standaloneSvg({ element, words, scale }: Drawn, description: string, caption = ''): SvgFile {
  const copy = document.importNode(element, true);
  const faces = new Set<string>();
  dress(element, copy, inherited, faces);
  const { width, height: drawn } = element.getBoundingClientRect();
  const below = scale ? scaleBelow(scale, width, drawn, faces) : undefined;
  const scaled = drawn + (below?.height ?? 0);
  if (below) copy.append(...below.parts);
  const line = caption && captionBelow(element, caption, scaled);
  const height = scaled + (line ? line.height : 0);
  if (line) copy.append(line.text);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (below || line) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('role', 'img');
  const page = make('rect', { width: String(width), height: String(height), fill: token('page') });
  copy.prepend(make('title', {}, words), make('desc', {}, description), ...embedded(faces), page);
  const source = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  return { source, width, height };
}

/** A line of words under a picture. */
function captionBelow(chart: Element, caption: string, top: number) {
  const { fontFamily, fontSize } = getComputedStyle(chart);
  const size = Number.parseFloat(fontSize);
  const look = { fill: token('muted'), 'font-family': fontFamily, 'font-size': fontSize };
  return { text: make('text', { x: '4', y: String(top + size), ...look }, caption), height: size * 1.5 };
}

/** What the colours of a picture mean, words beside a bar, as rows under it; one row where there is room. */
function scaleBelow(scale: Element, width: number, top: number, faces: Set<string>) {
  const [words, bar] = [scale.querySelector('span'), scale.querySelector('svg')];
  if (!words || !bar) return undefined;
  const { fontFamily, fontSize, color } = getComputedStyle(words);
  const [line, place] = [Number.parseFloat(fontSize) * 1.3, words.getBoundingClientRect().width + 12];
  const room = bar.getBoundingClientRect();
  const beside = place + room.width <= width;
  const text = { x: '4', y: String(top + line), fill: color, 'font-family': fontFamily, 'font-size': fontSize };
  const copy = document.importNode(bar, true);
  dress(bar, copy, inherited, faces);
  copy.setAttribute('x', beside ? String(place) : '0');
  copy.setAttribute('y', String(top + (beside ? line * 0.3 : line * 1.4)));
  copy.setAttribute('overflow', 'visible');
  const height = room.height + (beside ? line * 0.5 : line * 1.6);
  return { parts: [make('text', text, words.textContent), copy], height };
}

/** A colour of the page as it is now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Writes the looks of `from` and all within it into its copy. `above` holds those of the element around it. */
function dress(from: Element, to: Element, above: Readonly<Record<string, string>>, faces: Set<string>): void {
  const style = getComputedStyle(from);
  const looks: Record<string, string> = {};
  for (const name of [...to.getAttributeNames()]) {
    if (/^(class|style|role|tabindex|focusable|aria-.*|data-.*)$/.test(name)) to.removeAttribute(name);
  }
  for (const name of inheritedNames) {
    const value = style.getPropertyValue(name);
    looks[name] = value;
    put(to, name, value, value === above[name]);
  }
  for (const name of ownNames) {
    const value = style.getPropertyValue(name);
    put(to, name, value, value === own[name]);
  }
  if (from.localName === 'circle') put(to, 'r', style.getPropertyValue('r'), false);
  const family = /^\w+/.exec(looks['font-family'] ?? '')?.[0];
  if (family && /^t(ext|span)$/.test(from.localName)) faces.add(family);
  const copies = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const twin = copies[index]!;
    if (isLeftOut(child)) twin.remove();
    else if (child.localName === 'foreignObject') replaceByImage(child, twin);
    else dress(child, twin, looks, faces);
  }
}

function isLeftOut(element: Element): boolean {
  if (element.matches(passing)) return true;
  if (element.closest('defs, clipPath, pattern, linearGradient')) return false;
  const { display, visibility, fill, stroke } = getComputedStyle(element);
  if (display === 'none' || visibility === 'hidden') return true;
  return element.matches(shapes) && fill === 'none' && stroke === 'none';
}

function put(element: Element, name: string, value: string, isKnown: boolean): void {
  if (isKnown) element.removeAttribute(name);
  else element.setAttribute(name, value.replace(/(\d)px\b/g, '$1').replace(/url\("([^"]*)"\)/g, 'url($1)'));
}

/** A heat map is a canvas, which a file cannot hold. */
function replaceByImage(from: Element, to: Element): void {
  const canvas = from.querySelector('canvas');
  if (!canvas) {
    to.remove();
    return;
  }
  const place = Object.fromEntries(['x', 'y', 'width', 'height'].map((name) => [name, from.getAttribute(name) ?? '0']));
  const { opacity } = getComputedStyle(canvas);
  to.replaceWith(make('image', { ...place, href: canvas.toDataURL(), preserveAspectRatio: 'none', opacity }));
}

/** The style sheets' own faces among those used, with their data. */
function embedded(families: ReadonlySet<string>): readonly Element[] {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => families.has(rule.style.getPropertyValue('font-family').replace(/["']/g, '')));
  return rules.length > 0 ? [make('style', {}, rules.map((rule) => rule.cssText).join('\n'))] : [];
}

function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
