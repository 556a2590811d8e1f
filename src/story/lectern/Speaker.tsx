import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Told } from '../useStory';
import { Timer } from './Timer';
import type { Lecture } from './useLecture';

export interface SpeakerProps {
  readonly told: Told;
  readonly lecture: Lecture;
}

/**
 * The speaker's window: notes, the question, what comes next, the time. It is a second window of this very page, drawn
 * by it, so that both are in step without a server, over `file:` too.
 */
export function Speaker({ told, lecture }: SpeakerProps) {
  const { speaker, onSpeakerClosed } = lecture;
  useEffect(() => {
    if (!speaker) return;
    const { document: other } = speaker;
    other.title = 'Moment Map: notes';
    other.documentElement.lang = 'en';
    for (const { name, value } of document.documentElement.attributes) {
      if (name.startsWith('data-')) other.documentElement.setAttribute(name, value);
    }
    if (!other.head.querySelector('style')) {
      for (const sheet of document.querySelectorAll('style')) other.head.append(other.importNode(sheet, true));
    }
    speaker.addEventListener('pagehide', onSpeakerClosed);
    return () => speaker.removeEventListener('pagehide', onSpeakerClosed);
  }, [speaker, onSpeakerClosed]);
  // With the page goes its window, which nothing would draw any more.
  useEffect(() => {
    if (!speaker) return;
    const close = () => speaker.close();
    window.addEventListener('pagehide', close);
    return () => window.removeEventListener('pagehide', close);
  }, [speaker]);
  if (!speaker) return null;
  const { scene, at, scenes, reply } = told;
  const next = scenes[at + 1];
  return createPortal(
    <main className="speaker">
      <div className="speaker-head">
        <Timer began={lecture.began} />
        <span>
          {at + 1} of {scenes.length}
        </span>
        <button type="button" onClick={() => lecture.act('back')} aria-disabled={at === 0}>
          Back
        </button>
        <button type="button" onClick={() => lecture.act('next')} aria-disabled={at === scenes.length - 1}>
          Next
        </button>
        <button type="button" onClick={() => lecture.act('black')}>
          Black
        </button>
      </div>
      <h1>{scene.title}</h1>
      <p className="speaker-notes">{scene.notes || 'No notes for this scene.'}</p>
      {scene.question && (
        <p>
          <strong>Ask: </strong>
          <span>{scene.question}</span>
        </p>
      )}
      {scene.task && (
        <p>
          <strong>{reply === undefined ? 'Task: ' : 'Task, done: '}</strong>
          <span>{reply ?? scene.task.ask}</span>
        </p>
      )}
      <p className="speaker-next">
        <strong>Next: </strong>
        <span>{next?.title ?? 'the end'}</span>
      </p>
    </main>,
    speaker.document.body,
  );
}
