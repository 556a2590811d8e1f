import { dressed, familyOf } from './dressed';
import { make } from './make';

/** Pixels above a piece of the page, and half of those beside it. */
const gap = 8;

/**
 * A piece of the page as parts of an SVG picture `width` pixels wide, from `top` downwards: its words line by line, its
 * inline pictures, its filled boxes. It is laid out anew in that width, in a copy that nobody sees, so that
 * all of it is there even where the page scrolls it. `bottom` is where the next thing may begin; the families of type
 * in use are added to `faces`.
 */
export function htmlParts(piece: Element, width: number, top: number, faces: Set<string>) {
  const host = document.createElement('div');
  host.style.cssText = `position:fixed;width:${width - gap}px`;
  host.append(piece.cloneNode(true));
  // Beside the piece itself it inherits the same looks; what is folded away is not laid out.
  ((piece.closest('details:not([open])') ?? piece).parentElement ?? document.body).append(host);
  // What is told in passing is no legend.
  for (const said of host.querySelectorAll('[role="status"]')) said.remove();
  for (const box of host.querySelectorAll<HTMLElement>('div, section')) {
    if (getComputedStyle(box).overflowY === 'auto') box.style.height = 'auto';
  }
  const origin = host.getBoundingClientRect();
  const parts: Element[] = [];
  let bottom = top;
  /** Where something is in the picture. */
  const place = ({ left, top: y, width: across, height }: DOMRect) => {
    const at = { x: left - origin.left + gap / 2, y: y - origin.top + top + gap, width: across, height };
    bottom = Math.max(bottom, at.y + height);
    return Object.fromEntries(Object.entries(at).map(([name, value]) => [name, value.toFixed(2)]));
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      for (const { room, text, up, look } of linesOf(node, faces)) {
        const { x = '', y, width: textLength = '' } = place(room);
        parts.push(make('text', { x, y: (Number(y) + up).toFixed(2), textLength, ...look }, text));
      }
    }
    if (!(node instanceof Element)) return;
    const { display, clipPath, overflow, backgroundColor: fill } = getComputedStyle(node);
    if (display === 'none' || clipPath !== 'none') return;
    const room = node.getBoundingClientRect();
    if (node instanceof SVGSVGElement) {
      const picture = dressed(node, faces);
      for (const [name, value] of Object.entries({ ...place(room), overflow })) picture.setAttribute(name, value);
      parts.push(picture);
      return;
    }
    if (!/^rgba.*, 0\)$/.test(fill)) parts.push(make('rect', { ...place(room), fill }));
    node.childNodes.forEach(visit);
  };
  visit(host);
  host.remove();
  return { parts, bottom };
}

const fontLooks = ['font-family', 'font-size', 'font-style', 'font-weight'];
const pen = document.createElement('canvas').getContext('2d');

/**
 * The lines that a text is broken into, with their places on the page, their looks,
 * and how far the base line is below their tops.
 */
function linesOf(node: Text, faces: Set<string>) {
  const style = getComputedStyle(node.parentElement!);
  const look: Record<string, string> = { fill: style.color };
  for (const name of fontLooks) look[name] = style.getPropertyValue(name);
  const range = document.createRange();
  const lines: { room: DOMRect; text: string; up: number; look: typeof look }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const room = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && line.room.top === room.top) {
      line.text += ` ${word}`;
      line.room.width = room.right - line.room.left;
    } else if (room.width > 0 && pen) {
      faces.add(familyOf(style));
      pen.font = style.font;
      lines.push({ room, text: word, up: pen.measureText('').fontBoundingBoxAscent, look });
    }
  }
  return lines;
}
