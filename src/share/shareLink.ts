import { format } from '../state/address';
import type { State } from '../state/State';

/** The page's address with the state in it, and with the version even where there is nothing else to say. */
export function shareLink(href: string, state: State): string {
  return href.replace(/#.*/s, '') + (format(state) || '#v=1');
}
