import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Orbit } from '../../math/types';
import { pitchOf } from './pitchOf';
import { colours, tone } from './tone';

/** The orbits by ear. */
export interface Sound {
  readonly on: boolean;
  /** Why there is none, where it was asked for; '' otherwise. */
  readonly trouble: string;
  readonly turn: (on: boolean) => void;
}

/**
 * Sounds the variance of every orbit when another layer is shown: played, stepped to or pointed at on the slider. Off
 * until it is asked for.
 */
export function useSound(orbits: readonly Orbit[] | undefined, layer: number | null): Sound {
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState('');
  const player = useRef<AudioContext>(undefined);
  const heard = useRef(orbits);
  /** What ends the tones that still sound. */
  const sounding = useRef<readonly ((from: number) => void)[]>([]);
  useEffect(() => {
    heard.current = orbits;
  });
  useEffect(() => {
    const from = player.current;
    if (!on || layer === null || !from) return;
    const now = from.currentTime;
    // However fast layers pass, every orbit has one voice.
    for (const end of sounding.current) end(now);
    sounding.current = colours.flatMap((colour, index) => {
      const pitch = pitchOf(heard.current?.[index]?.points[layer]?.nu ?? 0);
      return pitch === undefined ? [] : [tone(from, pitch, colour, now)];
    });
  }, [on, layer]);
  useEffect(() => () => void player.current?.close().catch(() => undefined), []);
  const turn = useCallback((to: boolean) => {
    if (to && !player.current) {
      try {
        player.current = new AudioContext();
      } catch {
        setTrouble('This browser plays no sound.');
        return;
      }
    }
    setTrouble('');
    setOn(to);
  }, []);
  return useMemo(() => ({ on, trouble, turn }), [on, trouble, turn]);
}
