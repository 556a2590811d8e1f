import type { FixedPoint, Orbit } from '../math/types';
import type { State } from '../state/State';
import type { FigureName } from './figures/figures';

/** What on the plane and in formulas a few words speak of: pointing at either shows the other. */
export type Mark = 'arrows' | 'orbits' | 'fixed' | 'nullclines' | 'box' | 'heat' | 'mean' | 'variance';

/** A number in the words: as it is written there, and the name of the figure of the core that it rounds. */
export interface Figure {
  readonly figure: FigureName;
  /** The figure's own digits, rounded: what is read until the core has found it, and after. */
  readonly text: string;
}

/** Words that light up a mark of the plane. */
export interface Lit {
  readonly lights: Mark;
  readonly text: string;
}

/** A part of a sentence. */
export type Piece = string | Figure | Lit;

/** What the page has found for the present state; only ever what belongs to it. */
export interface Seen {
  readonly state: State;
  readonly fixedPoints: readonly FixedPoint[];
  readonly orbits: readonly Orbit[];
  /** What the statement on the plane came to; absent where no statement is there. */
  readonly verdict?: 'proved' | 'refuted' | 'unknown';
}

/** Something to do inside a scene. It is judged by the numbers, and never keeps anybody from going on. */
export interface Task {
  readonly ask: string;
  /** Whether it is done. False for the scene as it opens. */
  readonly done: (seen: Seen) => boolean;
  /** What happened, once it is done. */
  readonly reply: (seen: Seen) => string;
}

/** A stop of the story: a state of the page, and the words beside it. */
export interface Scene {
  /** Its name in the address: it is never changed. */
  readonly id: string;
  readonly title: string;
  /** What differs from the page as it first opens. */
  readonly state: Partial<State>;
  /** Two or three sentences, a paragraph each or together. */
  readonly text: readonly (readonly Piece[])[];
  /** What of the lens the scene is about, as it is found in it: brought into view, and printed in the handout. */
  readonly shows?: string;
  readonly task: Task;
  /** For whoever speaks. */
  readonly notes: string;
  /** To ask a class. */
  readonly question: string;
  /** Where it comes from, as one would cite it. */
  readonly sources: readonly string[];
}
