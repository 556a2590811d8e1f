/** Something the plane can be coloured by. */
export interface HeatRow {
  /** Its name in the address and in `State.heat`. */
  readonly id: 'none' | 'norm' | 'radius' | 'distance' | 'layers' | 'basins';
  readonly words: string;
  readonly explanation: string;
}

/** Every heat map, "none" first. */
export const heatTable: readonly HeatRow[] = [
  { id: 'none', words: 'none', explanation: 'The plane stays plain.' },
  {
    id: 'norm',
    words: 'largest singular value',
    explanation: 'The most that one layer stretches a small step from here: the largest singular value of H.',
  },
  {
    id: 'radius',
    words: 'spectral radius',
    explanation: 'The larger modulus of H’s eigenvalues here: below 1 at a fixed point, it attracts.',
  },
  {
    id: 'distance',
    words: 'distance moved',
    explanation: 'How far one layer moves a point, in the units of the axes.',
  },
  {
    id: 'layers',
    words: 'layers until converged',
    explanation: 'Layers until an orbit that starts here is within 1 % of where it ends.',
  },
  { id: 'basins', words: 'basins', explanation: 'Where an orbit that starts here ends.' },
];
