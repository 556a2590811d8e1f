import { sceneOf, story } from '../../lecture/story';
import { defaultState } from '../defaultState';
import type { State } from '../State';

/** Where the story begins. */
export const firstScene: string = story[0]?.id ?? 'none';

/** The page as a scene opens; the page as it first opens for 'none'. */
export function stateOfScene(id: string): State {
  const scene = sceneOf(id);
  return scene === undefined ? defaultState : { ...defaultState, ...scene.state, scene: id };
}
