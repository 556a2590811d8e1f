import { shownCharts } from '../pictures/shownCharts';
import { standaloneSvg } from '../pictures/standaloneSvg';

/** What a page of the handout prints of the lens: the address of a picture, or the rows of a table and whether the first is its head. */
export interface LensPart {
  readonly title: string;
  readonly picture?: string;
  readonly rows?: readonly (readonly string[])[];
  readonly head?: boolean;
}

/** An SVG file as an address. */
export const addressOf = (source: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;

/**
 * A chart or a table of the lens for paper; undefined where the lens does not show it.
 * @param shows how it is found in the lens
 */
export function lensPart(page: ParentNode, shows: string, link: string): LensPart | undefined {
  const part = page.querySelector(`.lens ${shows}`);
  if (part instanceof HTMLTableElement) {
    return { title: part.caption?.textContent ?? '', rows: written(part), head: part.tHead !== null };
  }
  const chart = shownCharts(page).find(({ element }) => element === part);
  return chart && { title: chart.words, picture: addressOf(standaloneSvg(chart, link, chart.words).source) };
}

/** The words of a table's cells, without columns that hold none, as those of buttons do. */
function written(table: HTMLTableElement): readonly (readonly string[])[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.cells].map(wordsOf));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const full = Array.from({ length: columns }, (_, at) => rows.slice(1).some((row) => row[at]));
  return rows.map((row) => row.filter((_, at) => row.length < columns || full[at]));
}

function wordsOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const control of copy.querySelectorAll('button:not(.term-in-text, .term), input, select')) control.remove();
  // What stands in lines or groups of its own is set apart in one line too.
  for (const apart of copy.querySelectorAll('p, div, br, strong, span:not(span span, .symbol)')) apart.before(' ');
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:)])/g, '')
    .trim();
}
