import { make } from './make';

/**
 * Lays the lines of a pattern over a dressed shape, cut to it, instead of filling it with the pattern, which office
 * programs do not draw. Patterns of the page are lines upright in the pattern's own space, and perhaps a ground.
 *
 * @param from the shape on the page
 * @param to its dressed copy, within the file
 */
export function layHatching(from: SVGGraphicsElement, to: Element, { fill, fillOpacity }: CSSStyleDeclaration): void {
  const id = /^url\("#(.+)"\)/.exec(fill)?.[1];
  const pattern = id && from.ownerDocument.getElementById(id);
  const line = pattern instanceof SVGPatternElement && pattern.querySelector('path');
  if (!line) return;
  const ground = pattern.querySelector('rect');
  to.setAttribute('fill', ground ? getComputedStyle(ground).fill : 'none');
  const clip = make('clipPath', { id: `${id}-${to.closest('svg')!.querySelectorAll('clipPath').length}` });
  const shape = to.cloneNode() as Element;
  for (const name of [...shape.getAttributeNames()])
    if (!/^(d|points|x|y|width|height|r|cx|cy)$/.test(name)) shape.removeAttribute(name);
  clip.append(shape);
  const group = make('g', { 'clip-path': `url(#${clip.id})`, opacity: fillOpacity });
  const transform = to.getAttribute('transform');
  if (transform) group.setAttribute('transform', transform);
  const lines = make('path', { d: linesOver(from.getBBox(), pattern, line), fill: 'none' });
  const looks = getComputedStyle(line);
  for (const name of ['stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'opacity'])
    lines.setAttribute(name, looks.getPropertyValue(name).replaceAll('px', ''));
  const turn = pattern.getAttribute('patternTransform');
  if (turn) lines.setAttribute('transform', turn);
  group.append(lines);
  to.after(clip, group);
}

/** The lines of a pattern that cross a box, in the pattern's own space. */
function linesOver(box: DOMRect, pattern: SVGPatternElement, line: Element): string {
  const period = pattern.width.baseVal.value;
  // Of a copy: what is read so is written anew.
  const { patternTransform } = pattern.cloneNode() as SVGPatternElement;
  const back = patternTransform.baseVal.consolidate()?.matrix.inverse();
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => new DOMPoint(x, y).matrixTransform(back ?? {})),
  );
  const [across, up] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  // From a border of the pattern on, as its dashes begin there.
  const top = Math.floor(Math.min(...up) / period) * period;
  const [first, last] = [Math.min(...across), Math.max(...across)];
  const lines: string[] = [];
  for (const [, at] of (line.getAttribute('d') ?? '').matchAll(/M([\d.]+)/g))
    for (let x = Number(at) + period * Math.floor(first / period); x < last; x += period)
      lines.push(`M${x.toFixed(2)} ${top}V${Math.max(...up).toFixed(1)}`);
  return lines.join('');
}
