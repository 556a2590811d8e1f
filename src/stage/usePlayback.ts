import { useCallback, useEffect, useRef, useState } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';
import { lastLayer } from '../state/lastLayer';

export interface Playback {
  readonly playing: boolean;
  /** Layers per second. */
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
}

/**
 * Moves the playhead one layer at a time, as an uncommitted change that pausing or the last layer makes one
 * step. Whoever else moves the playhead meanwhile stops it; while the page rests, it waits.
 */
export function usePlayback({ state, dispatch }: Snapshot & Explorer, resting = false): Playback {
  const { playhead } = state;
  const layers = lastLayer(state);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(4);
  /** Where playing itself has put the playhead. */
  const expected = useRef<number | null>(null);

  const play = useCallback(() => {
    const from = playhead === null || playhead >= layers ? 0 : playhead;
    expected.current = from;
    if (from !== playhead) dispatch({ playhead: from }, { commit: false });
    setPlaying(true);
  }, [playhead, layers, dispatch]);
  const pause = useCallback(() => {
    setPlaying(false);
    dispatch({});
  }, [dispatch]);

  useEffect(() => {
    if (!playing) return;
    if (playhead !== expected.current) {
      setPlaying(false);
      return;
    }
    if (playhead === null || playhead >= layers) {
      pause();
      return;
    }
    if (resting) return;
    const timer = setTimeout(() => {
      expected.current = playhead + 1;
      dispatch({ playhead: playhead + 1 }, { commit: false });
    }, 1000 / speed);
    return () => clearTimeout(timer);
  }, [playing, playhead, layers, speed, resting, dispatch, pause]);

  return { playing, speed, setSpeed, play, pause };
}
