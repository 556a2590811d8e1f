import { useEffect, useRef, useState } from 'react';
import type { Told } from '../useStory';
import { type LectureAction, lectureAction } from './lectureKeys';
import { useAwake } from './useAwake';

/** The story in front of a class. */
export interface Lecture {
  readonly on: boolean;
  /** When it began, in milliseconds as `Date.now()` counts; the timer's zero. */
  readonly began: number;
  readonly screen: 'shown' | 'black' | 'white';
  readonly halo: boolean;
  readonly help: boolean;
  /** Whether the sliders stand in place of the words. */
  readonly controls: boolean;
  /** The speaker's window; null while it is closed. */
  readonly speaker: Window | null;
  /** A sentence where something could not be had; empty otherwise. */
  readonly trouble: string;
  readonly begin: () => void;
  readonly act: (action: LectureAction) => void;
  readonly onSpeakerClosed: () => void;
}

/** Keeps what a lecture needs beside the state; its keys work in both windows while it is on. */
export function useLecture(told: Told | undefined): Lecture {
  const [wanted, setOn] = useState(false);
  const [began, setBegan] = useState(0);
  const [screen, setScreen] = useState<Lecture['screen']>('shown');
  const [halo, setHalo] = useState(false);
  const [help, setHelp] = useState(false);
  const [controls, setControls] = useState(false);
  const [speaker, setSpeaker] = useState<Window | null>(null);
  const [trouble, setTrouble] = useState('');
  const on = wanted && told !== undefined;
  useAwake(on);

  const leave = () => {
    setOn(false);
    setScreen('shown');
    setHelp(false);
    setHalo(false);
    setControls(false);
    speaker?.close();
    setSpeaker(null);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  };
  const acts: Readonly<Record<LectureAction, () => void>> = {
    next: () => told?.go(told.at + 1),
    back: () => told?.go(told.at - 1),
    first: () => told?.go(0),
    last: () => told?.go(told.scenes.length - 1),
    black: () => setScreen(screen === 'black' ? 'shown' : 'black'),
    white: () => setScreen(screen === 'white' ? 'shown' : 'white'),
    full: () => void turnFull(),
    halo: () => setHalo(!halo),
    help: () => setHelp(!help),
    controls: () => setControls(!controls),
    speaker: () => {
      if (speaker) {
        speaker.focus();
        return;
      }
      const opened = window.open('', '', 'popup,width=720,height=640');
      setSpeaker(opened);
      setTrouble(
        opened
          ? ''
          : 'The speaker’s window was not opened: this browser, or the page around this one, does not allow it.',
      );
    },
    leave: () => {
      if (help) setHelp(false);
      else leave();
    },
  };
  const act = (action: LectureAction) => {
    // A dark or white screen gives way to whatever is done next, and a clicker's first click only brings back the scene.
    if (screen !== 'shown' && action !== 'speaker') setScreen('shown');
    else acts[action]();
  };
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const action = lectureAction(event, event.target as Element | null);
      if (action === undefined) return;
      event.preventDefault();
      newest.current(action);
    };
    const windows = speaker ? [window, speaker] : [window];
    for (const one of windows) one.addEventListener('keydown', onKeyDown);
    return () => {
      for (const one of windows) one.removeEventListener('keydown', onKeyDown);
    };
  }, [on, speaker]);
  return {
    ...{ on, began, screen, halo, help, controls, speaker, trouble, act },
    begin: () => {
      setOn(true);
      setBegan(Date.now());
      setTrouble('');
      void turnFull(true);
    },
    onSpeakerClosed: () => setSpeaker(null),
  };
}

/** Fills the screen, or gives it back; where that is not allowed the page fills its window all the same. */
async function turnFull(to = !document.fullscreenElement): Promise<void> {
  try {
    if (to) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // Refused: in a frame without leave, say.
  }
}
