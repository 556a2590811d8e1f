import type { Told } from '../useStory';
import { Halo } from './Halo';
import { LectureHelp } from './LectureHelp';
import { Timer } from './Timer';
import type { Lecture } from './useLecture';

export interface LectureBarProps {
  readonly told: Told;
  readonly lecture: Lecture;
}

/** What a lecturer needs within reach, one line below the words; the rest is in the sheet of keys. */
export function LectureBar({ told, lecture }: LectureBarProps) {
  const { act, screen, halo, help, trouble } = lecture;
  return (
    <section className="lecture-bar" aria-label="Lecture">
      <Timer began={lecture.began} />
      <button type="button" onClick={() => act('back')} aria-label="Back" title="Back (Page up)">
        ←
      </button>
      <button type="button" className="story-next" onClick={() => act('next')} aria-label="Next" title="On (Page down)">
        →
      </button>
      <button type="button" onClick={() => act('help')} aria-expanded={help} title="Scenes, notes, keys (?)">
        More
      </button>
      <p role="status">{trouble}</p>
      {help && <LectureHelp told={told} lecture={lecture} />}
      {halo && <Halo />}
      {screen !== 'shown' && (
        <button type="button" className={`curtain curtain-${screen}`} onClick={() => act(screen)}>
          <span>Show the scene again</span>
        </button>
      )}
    </section>
  );
}
