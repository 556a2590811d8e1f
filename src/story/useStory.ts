import { useState } from 'react';
import type { Figure, Piece, Seen } from '../lecture/Scene';
import { sceneOf, story } from '../lecture/story';
import type { Explorer, Snapshot } from '../state/Explorer';
import type { OwnLecture } from '../state/lectures/OwnLecture';
import { proofWeights } from '../state/proofWeights';
import { ownPlace, ownScene } from '../state/tables/ownScene';
import { stateOfScene } from '../state/tables/sceneTable';
import { type JobState, useJob } from '../worker/useJob';
import { ownTelling, type Telling } from './ownTelling';

/** A scene as it is told. */
export interface Told {
  readonly scene: Telling;
  /** Its place in the story or in the reader's own lecture, from 0. */
  readonly at: number;
  /** All scenes, in order; this one is among them. */
  readonly scenes: readonly Telling[];
  /** What is told: the page's story, or the reader's own lecture under its title. */
  readonly of: { readonly own: boolean; readonly title: string };
  /** The figures in its words that the core has found so far. */
  readonly values: ReadonlyMap<string, number>;
  /** What happened, once its task has been done; it stays until the scene is left or begun again. */
  readonly reply: string | undefined;
  /** Opens another scene by its place; what lies beyond an end changes nothing. */
  readonly go: (at: number) => void;
  /** Opens the scene as it was meant. */
  readonly again: () => void;
  /** Leaves the story, with the page as it is. */
  readonly leave: () => void;
}

/** Tells the scene of the state, from the story or from the reader's own lecture; undefined while there is none. */
export function useStory(
  { state, dispatch }: Snapshot & Explorer,
  map: JobState<'map'>,
  lecture: OwnLecture,
): Told | undefined {
  const own = ownPlace(state.scene);
  const scene = own === undefined ? sceneOf(state.scene) : ownTelling(lecture, own, state.scene);
  const names =
    scene?.text
      .flat()
      .filter(isFigure)
      .map(({ figure }) => figure) ?? [];
  const figures = useJob('figures', names.length > 0 ? { names } : undefined, true);
  const statement = scene?.task && state.lens === 'theorems' ? { id: state.statement, domain: state.box } : undefined;
  const proof = useJob(
    'prove',
    statement && { statements: [statement], weights: proofWeights(state), detail: false },
    true,
  );
  const [done, setDone] = useState<{ readonly id: string; readonly reply: string }>();
  const verdict = proof.current ? proof.output?.reports[0]?.verdict : undefined;
  const seen: Seen | undefined =
    map.current && map.output
      ? {
          state,
          fixedPoints: map.output.fixedPoints,
          orbits: map.output.orbits,
          ...(statement && verdict && { verdict }),
        }
      : undefined;
  const reply = scene?.task && seen && scene.task.done(seen) ? scene.task.reply(seen) : undefined;
  if (scene && reply !== undefined && (done?.id !== scene.id || done.reply !== reply)) {
    setDone({ id: scene.id, reply });
  }
  if (scene === undefined) return undefined;
  const tellings: readonly Telling[] =
    own === undefined ? story : lecture.scenes.map((_, place) => ownTelling(lecture, place, ownScene(place)));
  const place = own ?? story.findIndex(({ id }) => id === scene.id);
  // A scene of a lecture that is not here stands alone.
  const here = place < tellings.length;
  const scenes = here ? tellings : [scene];
  const at = here ? place : 0;
  const go = (next: number) => {
    const other = here ? tellings[next] : undefined;
    const mine = lecture.scenes[next];
    if (!other) return;
    if (own === undefined) dispatch(stateOfScene(other.id));
    else if (mine) dispatch({ ...mine.state, scene: other.id });
  };
  return {
    ...{ scene, at, scenes, go },
    of: { own: own !== undefined, title: own === undefined ? 'The story' : lecture.title || 'Your lecture' },
    values: new Map(figures.output?.values),
    reply: reply ?? (done?.id === scene.id ? done.reply : undefined),
    again: () => {
      setDone(undefined);
      go(at);
    },
    leave: () => dispatch({ scene: 'none' }),
  };
}

function isFigure(piece: Piece): piece is Figure {
  return typeof piece === 'object' && 'figure' in piece;
}
