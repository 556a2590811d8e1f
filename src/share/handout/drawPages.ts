import type { Explorer, Snapshot } from '../../state/Explorer';
import { captionOf } from '../pictures/captionOf';
import { shownCharts } from '../pictures/shownCharts';
import { standaloneSvg } from '../pictures/standaloneSvg';
import { shareLink } from '../shareLink';
import type { HandoutPage } from './HandoutPage';

/** A page with its picture and its link. */
export interface DrawnPage extends HandoutPage {
  /** The plane with its legend, as the address of an SVG picture; undefined where it could not be drawn in time. */
  readonly picture: string | undefined;
  readonly link: string;
}

/** Milliseconds from look to look, and those after which a page goes without its picture. */
const pause = 60;
const patience = 30_000;

/**
 * Draws the pages one by one on the page itself, behind the sheet, in the light colours of paper, and leaves the page as
 * it was: no step to undo, the same address.
 * @param onPage told of every page that is ready
 * @param stopped asked before each; where it is true, what is drawn so far is the answer
 */
export async function drawPages(
  { snapshot, dispatch }: Snapshot & Explorer,
  pages: readonly HandoutPage[],
  onPage: (drawn: number) => void,
  stopped: () => boolean,
): Promise<readonly DrawnPage[]> {
  const before = snapshot().state;
  const { theme } = document.documentElement.dataset;
  const drawn: DrawnPage[] = [];
  document.documentElement.dataset.theme = 'light';
  try {
    for (const page of pages) {
      if (stopped()) break;
      dispatch(page.state, { commit: false });
      const link = shareLink(window.location.href, page.state);
      drawn.push({ ...page, link, picture: await pictureOf(page, link, stopped) });
      onPage(drawn.length);
    }
  } finally {
    document.documentElement.dataset.theme = theme;
    dispatch(before);
  }
  return drawn;
}

/** The plane once it shows the page's state. */
async function pictureOf({ state }: HandoutPage, link: string, stopped: () => boolean): Promise<string | undefined> {
  const until = Date.now() + patience;
  do {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const plane = shownCharts(document).find(({ id }) => id === 'plane');
    if (plane && !plane.busy && document.querySelector('.page[data-ready="true"]')) {
      const { source } = standaloneSvg(plane, link, captionOf(state));
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    }
  } while (Date.now() < until && !stopped());
  return undefined;
}
