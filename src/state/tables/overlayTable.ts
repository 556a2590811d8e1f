/** Something that can be drawn over the plane. */
export interface OverlayRow<Id extends string = OverlayId> {
  /** Its name in the address and in `State.overlays`. */
  readonly id: Id;
  readonly words: string;
  readonly explanation: string;
  /** Drawn unless the reader switches it off. */
  readonly on: boolean;
  /** What the Python script does not draw of it, as the end of "Not redrawn:". */
  readonly unscripted?: string;
}

const rows = [
  {
    id: 'arrows',
    words: 'Arrows',
    explanation: 'Each arrow is one layer: it runs from (μ, ν) to its image.',
    on: true,
  },
  {
    id: 'nullclines',
    words: 'Nullclines',
    explanation:
      'On one curve a layer keeps the mean, on the other it keeps the variance; fixed points lie where they cross.',
    on: true,
  },
  {
    id: 'signs',
    words: 'Signs between nullclines',
    explanation:
      'Whether a layer raises or lowers the mean and the variance; hatched where it leaps over a nullcline, so that the next layer moves back.',
    on: false,
    unscripted: 'the signs between the nullclines',
  },
  {
    id: 'box',
    words: 'Box, layer by layer',
    explanation: 'A box you drag, and its images after 1, 2, 4 and 8 layers: does it come to lie inside itself?',
    on: false,
    unscripted: 'the followed box and its images',
  },
  { id: 'orbits', words: 'Orbits', explanation: 'The moments of the starts, layer after layer.', on: true },
  {
    id: 'eigen',
    words: 'Eigenvectors',
    explanation: 'The directions that the linear map at the chosen fixed point keeps; dashed ones grow.',
    on: false,
    unscripted: 'the eigenvectors',
  },
  {
    id: 'paths',
    words: 'Paths of fixed points',
    explanation:
      'Where the fixed points go while one parameter runs over its slider: τ, or what the Parameters lens shows them against.',
    on: false,
    unscripted: 'the paths of the fixed points',
  },
  { id: 'fixed', words: 'Fixed points', explanation: 'Points that a layer leaves where they are.', on: true },
] as const satisfies readonly OverlayRow<string>[];

export type OverlayId = (typeof rows)[number]['id'];

/** Every overlay, in the order of the controls and of the address. */
export const overlayTable: readonly OverlayRow[] = rows;
