import type { Explorer, Snapshot } from '../../state/Explorer';
import { captionOf } from '../pictures/captionOf';
import { shownCharts } from '../pictures/shownCharts';
import { standaloneSvg } from '../pictures/standaloneSvg';
import { shareLink } from '../shareLink';
import type { HandoutPage } from './HandoutPage';
import { addressOf, type LensPart, lensPart } from './lensPart';

/** A page with its picture and its link. */
export interface DrawnPage extends HandoutPage {
  /** The plane with its legend, as the address of an SVG picture; undefined where it could not be drawn in time. */
  readonly picture: string | undefined;
  readonly part: LensPart | undefined;
  readonly link: string;
}

/** Milliseconds from look to look, and those after which a page goes without its picture. */
const pause = 60;
const patience = 30_000;
/** What the lens draws on the plane is waited for so long. */
const lensPatience = 10_000;
const working = '.lens-loading, .lens progress, .page [aria-busy="true"]';

/**
 * Draws the pages one by one on the page itself, behind the sheet, in the light colours of paper, and leaves the page as
 * it was: no step to undo, the same address.
 * @param onPage told of every page that is ready
 * @param stopped asked before each; where it is true, what is drawn so far is the answer
 */
export async function drawPages(
  { lend, snapshot }: Snapshot & Explorer,
  pages: readonly HandoutPage[],
  onPage: (drawn: number) => void,
  stopped: () => boolean,
): Promise<readonly DrawnPage[]> {
  const putBack = lend(snapshot().state);
  const { theme } = document.documentElement.dataset;
  const drawn: DrawnPage[] = [];
  document.documentElement.dataset.theme = 'light';
  try {
    for (const page of pages) {
      if (stopped()) break;
      lend(page.state);
      const link = shareLink(window.location.href, page.state);
      const picture = await pictureOf(page, link, stopped);
      drawn.push({ ...page, link, picture, part: page.shows ? lensPart(document, page.shows, link) : undefined });
      onPage(drawn.length);
    }
  } finally {
    document.documentElement.dataset.theme = theme;
    putBack();
  }
  return drawn;
}

/** The plane once it shows the page's state. */
async function pictureOf({ state }: HandoutPage, link: string, stopped: () => boolean): Promise<string | undefined> {
  const begun = Date.now();
  // What was asked for is in work a moment later: it is calm once two looks find it so.
  let calm = 0;
  do {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const plane = shownCharts(document).find(({ id }) => id === 'plane');
    const ready = plane && !plane.busy && document.querySelector('.page[data-ready="true"]');
    const lensWorks = Date.now() < begun + lensPatience && document.querySelector(working);
    calm = ready && !lensWorks ? calm + 1 : 0;
    if (plane && calm > 1) {
      const { source } = standaloneSvg(plane, link, captionOf(state));
      return addressOf(source);
    }
  } while (Date.now() < begun + patience && !stopped());
  return undefined;
}
