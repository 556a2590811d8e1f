import { freeName } from './freeName';
import type { Drawn } from './standaloneSvg';

/** A picture on the page that can be taken along. */
export interface ShownChart extends Drawn {
  /** The last part of its file's name; no two are alike. */
  readonly id: string;
}

/** Pictures smaller than this belong to legends and buttons. */
const least = 100;

/** The plane and every chart that the page shows now, in the order of the page. */
export function shownCharts(page: ParentNode): readonly ShownChart[] {
  const taken = new Set<string>();
  return [...page.querySelectorAll<SVGSVGElement>('svg[aria-label][role]')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < least || height < least || element.closest('dialog')) return [];
    const name = element.classList[0]?.replace(/-picture$/, '') ?? 'chart';
    const [words = ''] = (element.getAttribute('aria-label') ?? '').split(':');
    // The plane's heat map has its scale above the plane.
    const scale = name === 'plane' ? (page.querySelector('.heat-legend .scale-bar') ?? undefined) : undefined;
    return [{ element, words, scale, id: freeName(taken, name, '-') }];
  });
}
