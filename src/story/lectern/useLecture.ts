import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  /** Does what was chosen on the sheet of keys, which closes. */
  readonly choose: (action: LectureAction) => void;
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
  // The size of all type is the root's.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-lecture', on);
  }, [on]);

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
    next: () => turnPage(1) || told?.go(told.at + 1),
    back: () => turnPage(-1) || told?.go(told.at - 1),
    first: () => told?.go(0),
    last: () => told?.go(told.scenes.length - 1),
    black: () => setScreen(screen === 'black' ? 'shown' : 'black'),
    white: () => setScreen(screen === 'white' ? 'shown' : 'white'),
    full: () => void turnFull(),
    halo: () => setHalo(!halo),
    help: () => setHelp(!help),
    key: turnToKey,
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
  const choose = (action: LectureAction) => {
    setHelp(false);
    if (action === 'leave') leave();
    else if (action !== 'help') acts[action]();
  };
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  const { at, reply } = told ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is read from its beginning.
  useEffect(() => {
    if (on) column()?.scrollTo({ top: 0, behavior: 'instant' });
  }, [on, at]);
  // What became of a task is seen.
  useEffect(() => {
    if (on && reply !== undefined) document.querySelector('.story-task')?.scrollIntoView({ block: 'nearest' });
  }, [on, reply]);
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
  const begin = useCallback(() => {
    setOn(true);
    setBegan(Date.now());
    setTrouble('');
    void turnFull(true);
  }, []);
  return {
    ...{ on, began, screen, halo, help, controls, speaker, trouble, begin, act, choose },
    onSpeakerClosed: () => setSpeaker(null),
  };
}

/** What holds the words. */
const column = () => document.querySelector('.story-column');

/**
 * Where words of the scene are still below what is seen of them, or above it, brings them up.
 * @returns whether there were any
 */
function turnPage(way: 1 | -1): boolean {
  const box = column();
  if (!box) return false;
  const seen = box.clientHeight - (box.querySelector<HTMLElement>('.lecture-bar')?.offsetHeight ?? 0);
  // The key of the plane, below the words, is no part of what is told.
  const end = box.scrollHeight - (box.querySelector<HTMLElement>('.story-key')?.offsetHeight ?? 0);
  const left = way > 0 ? end - box.clientHeight - box.scrollTop : box.scrollTop;
  if (left < least) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: way * Math.min(left, part * seen), behavior: still ? 'instant' : 'smooth' });
  return true;
}

/** Brings up the key of the plane, and the words again. */
function turnToKey(): void {
  const box = column();
  const before = box?.scrollTop;
  box?.querySelector('.story-key')?.scrollIntoView({ behavior: 'instant' });
  if (box && box.scrollTop === before) box.scrollTo({ top: 0, behavior: 'instant' });
}

/** Pixels of words that are not worth a key, and how much of what is seen goes at once. */
const least = 12;
const part = 0.85;

/** Fills the screen, or gives it back; where that is not allowed the page fills its window all the same. */
async function turnFull(to = !document.fullscreenElement): Promise<void> {
  try {
    if (to) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // Refused: in a frame without leave, say.
  }
}
