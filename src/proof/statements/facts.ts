/** Something a reader of the paper should know; every number here is reproduced by this folder's tests. */
export interface Fact {
  readonly id: 'range' | 'jacobian' | 'edge';
  readonly title: string;
  readonly text: string;
}

export const facts: readonly Fact[] = [
  {
    id: 'range',
    title: 'The fixed points’ range is an outer bound',
    text:
      'Theorem 1 states fixed points with μ in [−0.03106, 0.06773] and ν in [0.80009, 1.48617]. Over its whole (ω, τ) range they ' +
      'lie within μ from −0.0210 to 0.0549 and ν from 0.8255 to 1.4112 (proved), and its corners reach (−0.02087, 0.82647) and (0.05471, 1.41029): ' +
      'the stated range describes the image of the box under one layer.',
  },
  {
    id: 'jacobian',
    title: 'The paper’s 0.99125 belongs to J',
    text:
      'Lemma 12 is written with H, the Jacobian of mean and variance, whose largest singular value on the domain is 0.98903. The largest value of ' +
      'the paper’s grid search, 0.9912524171, is that of J, the Jacobian of mean and second moment. Both are below 1, so the conclusion stands.',
  },
  {
    id: 'edge',
    title: 'One image lies a hair outside the stated range',
    text:
      'At μω = −0.01 and ντ = 0.76 the mean after one layer is −0.0310605, below the stated −0.03106 by 5 · 10⁻⁷. No fixed point is near ' +
      'that image, so the statement about fixed points holds.',
  },
];
