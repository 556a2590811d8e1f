import type { Scene } from '../lecture/Scene';
import { type OwnLecture, titleOf } from '../state/lectures/OwnLecture';

/** What is told of a scene; the reader's own have no task. */
export type Telling = Pick<Scene, 'id' | 'title' | 'text' | 'notes' | 'question' | 'sources'> &
  Partial<Pick<Scene, 'task' | 'shows'>>;

/** The words of a scene of the reader's own lecture. Where it is not here, what to do about it. */
export function ownTelling({ scenes }: OwnLecture, at: number, id: string): Telling {
  const scene = scenes[at];
  if (scene === undefined) {
    const words = `This is scene ${at + 1} of a lecture that is not in this browser. Open the lecture’s file or its link, or leave; the picture stays.`;
    return { id, title: 'A scene of another lecture', text: [[words]], notes: '', question: '', sources: [] };
  }
  const text = scene.words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => [paragraph]);
  return { id, title: titleOf(scene, at), text, notes: scene.notes, question: scene.question, sources: [] };
}
