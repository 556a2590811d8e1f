import type { State } from '../../state/State';
import { captionOf } from './captionOf';
import { type Colours, inColours } from './inColours';
import type { ShownChart } from './shownCharts';
import { type SvgFile, standaloneSvg } from './standaloneSvg';

/** A chart of the page as an SVG file in these colours, with its legends and what tells it from others below it. */
export function chartFile(chart: ShownChart, state: State, link: string, colours: Colours = 'as shown'): SvgFile {
  const said = chart.element.closest<HTMLElement>('[data-caption]')?.dataset.caption;
  const caption = said ?? captionOf(state, chart.element.closest<HTMLElement>('[data-of]')?.dataset.of);
  const words = chart.id === 'plane' ? caption : `${chart.words}. ${caption}`;
  return inColours(colours, () => standaloneSvg(chart, link, words));
}
