import type { FigureName } from '../../lecture/figures/figures';

/** Numbers that the words of a scene say. */
export interface FiguresRequest {
  readonly names: readonly FigureName[];
}

export interface FiguresResult {
  readonly request: FiguresRequest;
  /** Each with its name: a name says the same number in every scene. */
  readonly values: readonly (readonly [FigureName, number])[];
}
