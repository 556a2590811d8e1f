import { type ReactNode, useCallback } from 'react';
import { Control, useHidden } from '../pieces/Control';
import type { Explorer, Snapshot } from '../state/Explorer';
import { lastLayer } from '../state/lastLayer';
import { Playback } from './Playback';
import type { Playback as Playing } from './usePlayback';

export interface PlayBarProps {
  readonly explorer: Snapshot & Explorer;
  readonly playback: Playing;
  /** What else plays. */
  readonly children?: ReactNode;
  /** What else stands in the bar. */
  readonly strip?: ReactNode;
}

/** The controls that play the layers, below the plane. */
export function PlayBar({ explorer: { state, dispatch }, playback, children, strip }: PlayBarProps) {
  const last = lastLayer(state);
  const seek = useCallback(
    (playhead: number | null, how?: { readonly commit: boolean }) => dispatch({ playhead }, how),
    [dispatch],
  );
  const hidden = useHidden('play');
  const settle = useCallback(() => dispatch({}), [dispatch]);
  if (hidden && !strip) return null;
  return (
    <section className="play-bar" aria-label="Playback">
      <Control of="play" brief>
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
      </Control>
      {strip}
    </section>
  );
}
