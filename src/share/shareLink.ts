import { format, isStray } from '../state/address/address';
import type { State } from '../state/State';

/**
 * The page's address with the state in it, and with the version even where there is nothing else to say. A query is the
 * host's and stays, but for the parts of a state that were put in the wrong place.
 */
export function shareLink(href: string, state: State): string {
  const [path = '', query = ''] = href.replace(/#.*/s, '').split(/\?(.*)/s);
  const kept = query.split('&').filter((pair) => !isStray(pair));
  return path + (kept.join('&') && `?${kept.join('&')}`) + (format(state) || '#v=1');
}
