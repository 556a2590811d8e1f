import type { Interval } from '../intervals/interval';
import type { Point } from '../moments/domain';
import type { Cell } from '../moments/layer';
import type { Verdict } from '../search/Certificate';
import type { SequenceQuestion } from '../statements/SequenceStatement';

/** What a search about any weights in every layer ends with. */
export interface SequenceCertificate extends SequenceQuestion {
  readonly verdict: Verdict;
  /** Layers after which the claim holds, where proved; else the layers followed. */
  readonly layers: number;
  /** For every layer from 0 the cells whose union holds all that can be there. */
  readonly images: readonly (readonly Cell[])[];
  /** For a trap that is refuted: a point of the target with its image, which lies outside. */
  readonly counterexample?: { readonly point: Point; readonly image: Cell };
  /** One sentence, where the verdict is not 'proved'. */
  readonly reason?: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The hull of some cells; there must be one. */
export function hullOf(cells: readonly Cell[]): Cell {
  const ends = (of: (cell: Cell) => Interval) => ({
    lo: cells.reduce((least, cell) => Math.min(least, of(cell).lo), Infinity),
    hi: cells.reduce((most, cell) => Math.max(most, of(cell).hi), -Infinity),
  });
  return { mu: ends(({ mu }) => mu), nu: ends(({ nu }) => nu) };
}
