import type { Piece } from '../../lecture/Scene';
import { story } from '../../lecture/story';
import { type OwnLecture, titleOf } from '../../state/lectures/OwnLecture';
import type { State } from '../../state/State';
import { stateOfScene } from '../../state/tables/sceneTable';
import { superscript } from '../../words/superscript';

/** What a page of the handout says, and the state that its picture is of. */
export interface HandoutPage {
  readonly title: string;
  readonly text: readonly string[];
  /** Something to do on the page, and something to think about; '' for none. */
  readonly task: string;
  readonly question: string;
  readonly sources: readonly string[];
  readonly state: State;
  /** What of the lens is printed beside the plane, as it is found there. */
  readonly shows?: string | undefined;
}

/** The story, a page a scene. */
export function storyPages(): readonly HandoutPage[] {
  return story.map(({ id, title, text, task, question, sources, shows }) => ({
    ...{ title, question, sources, shows },
    text: text.map((paragraph) => paragraph.map(printed).join('')),
    task: task.ask,
    state: stateOfScene(id),
  }));
}

/** Words as they are printed: numbers with a true minus sign, and powers of ten written out. */
function printed(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('lights' in piece) return piece.text;
  const [mantissa = '', power] = piece.text.split('e');
  return mantissa.replace('-', '−') + (power === undefined ? '' : `×10${superscript(power)}`);
}

/** The reader's own lecture, a page a scene; the notes stay with the speaker. */
export function ownPages({ scenes }: OwnLecture): readonly HandoutPage[] {
  return scenes.map((scene, at) => ({
    title: titleOf(scene, at),
    text: scene.words.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
    task: '',
    question: scene.question,
    sources: [],
    state: scene.state,
  }));
}
