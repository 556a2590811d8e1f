import type { FixedPoint, Polyline } from '../../types';

/** Infinitely many fixed points side by side, of which a list can name only some. */
export interface Continuum {
  /** `curve`: a line in the plane with ν > 0; `segment`: a piece of ν = 0; `plane`: everything. */
  readonly kind: 'curve' | 'segment' | 'plane';
  /** Its points within the part of the plane searched; empty for `plane`. */
  readonly curve: Polyline;
  /** One of its points, in the window if any is there. One of its eigenvalues is 1, along the curve. */
  readonly sample: FixedPoint;
  /** The other eigenvalue at the sample: what becomes of errors across the curve. */
  readonly across: number;
  /** One sentence that names it. */
  readonly words: string;
}
