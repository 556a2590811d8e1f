import { format, strayQuery } from '../state/address';
import type { State } from '../state/State';

/**
 * The page's address with the state in it, and with the version even where there is nothing else to say. A query is the
 * host's and stays, unless it is a state that was put in the wrong place.
 */
export function shareLink(href: string, state: State): string {
  const page = href.replace(/#.*/s, '');
  const [path = '', query = ''] = page.split('?');
  return (strayQuery(query) ? path : page) + (format(state) || '#v=1');
}
