import type { State } from '../State';

/** A state the reader has given a name. */
export interface SavedState {
  readonly name: string;
  readonly state: State;
}
