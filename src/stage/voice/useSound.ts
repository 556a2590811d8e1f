import { useEffect, useRef, useState } from 'react';
import type { Orbit } from '../../math/types';
import { pitchOf } from './pitchOf';

/** The orbits by ear. */
export interface Sound {
  readonly on: boolean;
  /** Why there is none, where it was asked for; '' otherwise. */
  readonly trouble: string;
  readonly turn: (on: boolean) => void;
}

/** Seconds that a tone lasts, and how loud it is. */
const lasts = 0.22;
const loud = 0.09;
/** The orbits differ by the colour of their tones; more than three at once nobody tells apart. */
const colours: readonly OscillatorType[] = ['sine', 'triangle', 'square'];

/**
 * Sounds the variance of every orbit when another layer is shown: played, stepped to or pointed at on the slider. Off
 * until it is asked for.
 */
export function useSound(orbits: readonly Orbit[] | undefined, layer: number | null): Sound {
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState('');
  const player = useRef<AudioContext>(undefined);
  const heard = useRef(orbits);
  useEffect(() => {
    heard.current = orbits;
  });
  useEffect(() => {
    if (!on || layer === null || !player.current) return;
    heard.current?.slice(0, colours.length).forEach(({ points }, index) => {
      const pitch = pitchOf(points[layer]?.nu ?? 0);
      if (pitch !== undefined) sound(player.current!, pitch, colours[index]!);
    });
  }, [on, layer]);
  useEffect(() => () => void player.current?.close().catch(() => undefined), []);
  const turn = (to: boolean) => {
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
  };
  return { on, trouble, turn };
}

/** One tone, which fades by itself. */
function sound(player: AudioContext, pitch: number, colour: OscillatorType): void {
  const tone = player.createOscillator();
  const volume = player.createGain();
  const now = player.currentTime;
  tone.type = colour;
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(colour === 'sine' ? loud * 1.6 : colour === 'square' ? loud * 0.4 : loud, now);
  volume.gain.exponentialRampToValueAtTime(1e-4, now + lasts);
  tone.connect(volume).connect(player.destination);
  tone.start(now);
  tone.stop(now + lasts);
}
