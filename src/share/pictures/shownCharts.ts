import { takeName } from '../../export/files/takeName';
import type { Drawn } from './standaloneSvg';

/** A picture on the page that can be taken along. */
export interface ShownChart extends Drawn {
  /** The last part of its file's name; no two are alike. */
  readonly id: string;
  /** Whether it is still in work. */
  readonly busy: boolean;
}

/** Pictures smaller than this belong to legends and buttons. */
const least = 100;

/**
 * The plane and every chart that the page shows now, in the order of the page. A chart's legends are what is written in
 * its figure, and what names it in `data-legend-of`.
 */
export function shownCharts(page: ParentNode): readonly ShownChart[] {
  const taken = new Set<string>();
  const legends = [...page.querySelectorAll<HTMLElement>('figcaption, .regime-note, [data-legend-of]')];
  return [...page.querySelectorAll<SVGSVGElement>('svg[aria-label][role]')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < least || height < least || element.closest('dialog')) return [];
    const name = element.classList[0]?.replace(/-picture$/, '') ?? 'chart';
    const [words = ''] = (element.getAttribute('aria-label') ?? '').split(':');
    const figure = element.closest('figure, .chart-section');
    const own = legends.filter(
      (legend) => figure?.contains(legend) || legend.dataset.legendOf?.split(' ').includes(name),
    );
    return [
      {
        element,
        words,
        legends: own,
        id: takeName(taken, name, '-'),
        busy: element.closest('[aria-busy=true]') !== null,
      },
    ];
  });
}
