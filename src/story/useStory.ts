import { useState } from 'react';
import type { Figure, Piece, Scene, Seen } from '../lecture/Scene';
import { sceneOf, story } from '../lecture/story';
import type { Explorer, Snapshot } from '../state/Explorer';
import { proofWeights } from '../state/proofWeights';
import { stateOfScene } from '../state/tables/sceneTable';
import { type JobState, useJob } from '../worker/useJob';

/** A scene as it is told. */
export interface Told {
  readonly scene: Scene;
  /** Its place in the story, from 0. */
  readonly at: number;
  readonly count: number;
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

/** Tells the scene of the state; undefined while there is none. */
export function useStory({ state, dispatch }: Snapshot & Explorer, map: JobState<'map'>): Told | undefined {
  const scene = sceneOf(state.scene);
  const names =
    scene?.text
      .flat()
      .filter(isFigure)
      .map(({ figure }) => figure) ?? [];
  const figures = useJob('figures', names.length > 0 ? { names } : undefined, true);
  const statement = scene && state.lens === 'theorems' ? { id: state.statement, domain: state.box } : undefined;
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
  const reply = scene && seen && scene.task.done(seen) ? scene.task.reply(seen) : undefined;
  if (scene && reply !== undefined && (done?.id !== scene.id || done.reply !== reply)) {
    setDone({ id: scene.id, reply });
  }
  if (scene === undefined) return undefined;
  const at = story.indexOf(scene);
  return {
    ...{ scene, at, count: story.length },
    values: new Map(figures.output?.values),
    reply: reply ?? (done?.id === scene.id ? done.reply : undefined),
    go: (next) => {
      const other = story[next];
      if (other) dispatch(stateOfScene(other.id));
    },
    again: () => {
      setDone(undefined);
      dispatch(stateOfScene(scene.id));
    },
    leave: () => dispatch({ scene: 'none' }),
  };
}

function isFigure(piece: Piece): piece is Figure {
  return typeof piece === 'object' && 'figure' in piece;
}
