/** A layer pointed at: of one orbit, or of all of them when the orbit is null. */
export interface LayerMark {
  readonly orbit: number | null;
  readonly layer: number;
}
