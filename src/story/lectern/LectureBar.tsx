import { Halo } from './Halo';
import { LectureHelp } from './LectureHelp';
import { Timer } from './Timer';
import type { Lecture } from './useLecture';

/** What a lecturer needs within reach, small below the words; every button has its key. */
export function LectureBar({ lecture }: { readonly lecture: Lecture }) {
  const { act, screen, halo, help, controls, trouble } = lecture;
  return (
    <section className="lecture-bar" aria-label="Lecture">
      <Timer began={lecture.began} />
      <button type="button" onClick={() => act('back')} title="The scene before (Page up)">
        Back
      </button>
      <button type="button" className="story-next" onClick={() => act('next')} title="The next scene (Page down)">
        Next
      </button>
      <button type="button" onClick={() => act('controls')} aria-pressed={controls} title="The sliders, and back (C)">
        Sliders
      </button>
      <button type="button" onClick={() => act('speaker')} title="Notes in a window of their own (S)">
        Notes
      </button>
      <button type="button" onClick={() => act('halo')} aria-pressed={halo} title="A ring around the pointer (H)">
        Pointer
      </button>
      <button type="button" onClick={() => act('black')} title="A black screen (B)">
        Black
      </button>
      <button type="button" onClick={() => act('full')} title="The whole screen, and back (F)">
        Full screen
      </button>
      <button type="button" onClick={() => act('help')} aria-expanded={help} title="Keys (?)">
        Keys
      </button>
      <button type="button" onClick={() => act('leave')} title="Back to the page (Esc)">
        End
      </button>
      <p role="status">{trouble}</p>
      {help && <LectureHelp onClose={() => act('help')} />}
      {halo && <Halo />}
      {screen !== 'shown' && (
        <button type="button" className={`curtain curtain-${screen}`} onClick={() => act(screen)}>
          <span>Show the scene again</span>
        </button>
      )}
    </section>
  );
}
