import { shareLink } from '../state/address/shareLink';
import type { Explorer, Snapshot } from '../state/Explorer';

/** From a part of the page to all of it, in the same state and a tab of its own; nothing where it is shown whole. */
export function WholePage({ explorer: { state, embedding } }: { readonly explorer: Snapshot & Explorer }) {
  if (embedding.embed === 'none') return null;
  return (
    <a className="whole-page" href={shareLink(window.location.href, state)} target="_blank" rel="noopener">
      Moment Map<span className="visually-hidden">: the whole page in this state, in a new tab</span>{' '}
      <span aria-hidden="true">↗</span>
    </a>
  );
}
