import { layHatching } from './hatching';
import { make } from './make';

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
};
const inheritedNames = Object.keys(inherited);
const ownNames = Object.keys(own);
/** What serves pointer and keyboard alone. */
const passing = '.cursor, .probe, .box-corner, .box-grip, .curve-handle';
const shapes = 'circle, ellipse, line, path, polygon, polyline, rect';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/**
 * A copy of an SVG picture of the page that needs no style sheet: what sheets and variables make of each element is
 * written into it as attributes, a canvas becomes an image, and what serves pointer and keyboard is left out. The
 * halo of a text is a text of its own beneath it, since office programs draw every stroke on top. The families of its
 * type are added to `faces`. What a pattern fills has the pattern's lines over it, cut to it (`layHatching`).
 */
export function dressed(picture: SVGSVGElement, faces: Set<string>): SVGSVGElement {
  const copy = document.importNode(picture, true);
  dress(picture, copy, inherited, faces);
  return copy;
}

/** Writes the looks of `from` and all within it into its copy. `above` holds those of the element around it. */
function dress(from: Element, to: Element, above: Readonly<Record<string, string>>, faces: Set<string>): void {
  const style = getComputedStyle(from);
  const looks: Record<string, string> = {};
  for (const name of [...to.getAttributeNames()]) {
    if (/^(class|style|role|tabindex|focusable|aria-.*|data-.*)$/.test(name)) to.removeAttribute(name);
  }
  // A stroke that the page does not scale has in the file, which may be scaled as a whole, the width it has here.
  const fixed = style.vectorEffect === 'non-scaling-stroke' && from instanceof SVGGraphicsElement;
  const scale = (fixed && from.getScreenCTM()?.a) || 1;
  for (const name of inheritedNames) {
    const value = style.getPropertyValue(name);
    looks[name] = value;
    const length = scale !== 1 && /^stroke-(width|dash)/.test(name);
    put(
      to,
      name,
      length ? value.replace(/[\d.]+/g, (digits) => String(Number(digits) / scale)) : value,
      !length && value === above[name],
    );
  }
  for (const name of ownNames) {
    const value = style.getPropertyValue(name);
    put(to, name, value, value === own[name]);
  }
  if (from.localName === 'circle') put(to, 'r', style.getPropertyValue('r'), false);
  if (/^t(ext|span)$/.test(from.localName)) faces.add(familyOf(style));
  if (from instanceof SVGGraphicsElement) layHatching(from, to, style);
  const copies = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const twin = copies[index]!;
    if (isLeftOut(child) || child.localName === 'pattern') twin.remove();
    else if (child.localName === 'foreignObject') replaceByImage(child, twin);
    else dress(child, twin, looks, faces);
  }
  if (from instanceof SVGTextContentElement && from.localName === 'text') setMixed(from, to);
  if (from.localName === 'text' && /^stroke/.test(style.paintOrder) && style.stroke !== 'none') layHalo(to, style);
}

/**
 * A text with parts in another face begins where it does here, and keeps the spaces between its parts: office programs
 * align each part by itself, and drop such spaces.
 */
function setMixed(from: SVGTextContentElement, to: Element): void {
  const parts = [...to.childNodes];
  if (!parts.some((part) => part instanceof Element)) return;
  for (const part of parts) if (part instanceof Text) part.data = part.data.replace(/^ | $/g, '\u00A0');
  if ((to.getAttribute('text-anchor') ?? 'start') === 'start' || from.getNumberOfChars() === 0) return;
  const { x, y } = from.getStartPositionOfChar(0);
  to.setAttribute('text-anchor', 'start');
  for (const [name, value] of [
    ['x', x],
    ['y', y],
  ] as const)
    to.setAttribute(name, value.toFixed(2));
  to.removeAttribute('dy');
}

/** Puts the halo of a dressed text beneath it: the same letters in the halo's colour, which nobody selects. */
function layHalo(text: Element, { stroke }: CSSStyleDeclaration): void {
  const halo = text.cloneNode(true) as Element;
  for (const part of [halo, ...halo.querySelectorAll('*')]) {
    part.removeAttribute('paint-order');
    part.removeAttribute('fill-opacity');
    part.removeAttribute('id');
    if (part === halo || part.hasAttribute('fill')) part.setAttribute('fill', stroke);
  }
  halo.setAttribute('aria-hidden', 'true');
  halo.setAttribute('pointer-events', 'none');
  for (const part of [text, ...text.querySelectorAll('*')])
    for (const name of [...part.getAttributeNames()])
      if (/^(paint-order|stroke)/.test(name)) part.removeAttribute(name);
  // Where the texts around it have a stroke, this one has none.
  text.setAttribute('stroke', 'none');
  text.before(halo);
}

/** The first choice of a family of type. */
export function familyOf({ fontFamily }: CSSStyleDeclaration): string {
  return /^\w+/.exec(fontFamily)?.[0] ?? '';
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
  const image = make('image', { ...place, href: canvas.toDataURL(), preserveAspectRatio: 'none', opacity });
  // The older name is the one that Inkscape and office programs read.
  image.setAttributeNS(xlinkNamespace, 'xlink:href', image.getAttribute('href')!);
  to.replaceWith(image);
}
