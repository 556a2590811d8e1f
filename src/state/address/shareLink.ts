import type { State } from '../State';
import { ownPlace } from '../tables/ownScene';
import { format, isStray } from './address';

/**
 * The page's address with the state in it, and with the version even where there is nothing else to say. A query is the
 * host's and stays, but for the parts of a state that were put in the wrong place. A scene of the reader's own lecture
 * is not where the link goes: it is left out, its picture stays.
 */
export function shareLink(href: string, state: State): string {
  const [path = '', query = ''] = href.replace(/#.*/s, '').split(/\?(.*)/s);
  const kept = query.split('&').filter((pair) => !isStray(pair));
  const shared = ownPlace(state.scene) === undefined ? state : { ...state, scene: 'none' };
  return path + (kept.join('&') && `?${kept.join('&')}`) + (format(shared) || '#v=1');
}
