import { LectureBar } from './lectern/LectureBar';
import { Speaker } from './lectern/Speaker';
import type { Lecture } from './lectern/useLecture';
import { StoryCard } from './StoryCard';
import type { StoryShape } from './useScroll';
import type { Told } from './useStory';

export interface StoryProps {
  readonly told: Told;
  readonly lecture: Lecture;
  /** Opens the desk on which the reader's own lecture is made. */
  readonly onDesk: () => void;
  readonly shape: StoryShape;
  /** Given the place in which the plane's key is to stand; null where it stands by the plane. */
  readonly onKeyPlace: (place: HTMLElement | null) => void;
}

/** The scene that is told, read alone or given in front of a class. */
export function Story({ told, lecture, onDesk, shape, onKeyPlace }: StoryProps) {
  return (
    <>
      <StoryCard
        told={told}
        onLecture={lecture.on ? undefined : lecture.begin}
        onDesk={onDesk}
        shape={shape}
        onKeyPlace={onKeyPlace}
      />
      {lecture.on && <LectureBar told={told} lecture={lecture} />}
      <Speaker told={told} lecture={lecture} />
    </>
  );
}
