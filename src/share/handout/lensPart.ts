import { shownCharts } from '../pictures/shownCharts';
import { standaloneSvg } from '../pictures/standaloneSvg';

/** What a page of the handout prints of the lens: the address of a picture, or a table. */
export interface LensPart {
  readonly title: string;
  readonly picture?: string;
  readonly table?: Element;
}

/** An SVG file as an address. */
export const addressOf = (source: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;

/**
 * A chart or a table of the lens for paper; undefined where the lens does not show it.
 * @param shows how it is found in the lens
 */
export function lensPart(page: ParentNode, shows: string, link: string): LensPart | undefined {
  const part = page.querySelector(`.lens ${shows}`);
  if (part?.matches('table')) return { title: part.querySelector('caption')?.textContent ?? '', table: printed(part) };
  const chart = shownCharts(page).find(({ element }) => element === part);
  return chart && { title: chart.words, picture: addressOf(standaloneSvg(chart, link, chart.words).source) };
}

/** A copy without what can only be used on a screen. */
function printed(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const used of copy.querySelectorAll('button:not(.term-in-text, .term), input, select')) used.remove();
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
  return copy;
}
