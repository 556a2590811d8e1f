import type { State } from '../State';

/** A scene that the reader has recorded: a picture, and what there is to say about it. */
export interface OwnScene {
  readonly title: string;
  /** For the class to read; paragraphs are apart by a blank line. */
  readonly words: string;
  /** For whoever speaks. */
  readonly notes: string;
  /** To ask the class. */
  readonly question: string;
  readonly state: State;
}

/** A part of a scene that is typed. */
export type OwnText = 'title' | 'words' | 'notes' | 'question';

/** The reader's own lecture. */
export interface OwnLecture {
  readonly title: string;
  readonly scenes: readonly OwnScene[];
}

export const emptyLecture: OwnLecture = { title: '', scenes: [] };

/** More scenes than an hour has room for. */
export const mostScenes = 60;

/** Characters of each text, at the most. */
export const longestText: Readonly<Record<OwnText, number>> = { title: 80, words: 2000, notes: 4000, question: 500 };

/** The parts of a scene, in the order in which they are shown. */
export const ownTexts = ['title', 'words', 'notes', 'question'] as const satisfies readonly OwnText[];

/** What a scene is called: its title, or its place while it has none. */
export function titleOf({ title }: Pick<OwnScene, 'title'>, at: number): string {
  return title.trim() || `Scene ${at + 1}`;
}
