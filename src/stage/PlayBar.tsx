import { type ReactNode, useCallback } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';
import { lastLayer } from '../state/lastLayer';
import { Playback } from './Playback';
import type { Playback as Playing } from './usePlayback';

export interface PlayBarProps {
  readonly explorer: Snapshot & Explorer;
  readonly playback: Playing;
  /** What else stands in the bar. */
  readonly children?: ReactNode;
}

/** The controls that play the layers, below the plane. */
export function PlayBar({ explorer: { state, dispatch }, playback, children }: PlayBarProps) {
  const last = lastLayer(state);
  const seek = useCallback(
    (playhead: number | null, how?: { readonly commit: boolean }) => dispatch({ playhead }, how),
    [dispatch],
  );
  const settle = useCallback(() => dispatch({}), [dispatch]);
  return (
    <section className="play-bar" aria-label="Playback">
      <Playback
        playhead={state.playhead === null ? null : Math.min(state.playhead, last)}
        layers={last}
        playing={playback.playing}
        onPlay={playback.play}
        onPause={playback.pause}
        onSeek={seek}
        onSettle={settle}
      />
      {children}
    </section>
  );
}
