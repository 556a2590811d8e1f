/** How the page speaks of one statement of the paper; the statement itself is data of the proofs. */
export interface StatementRow {
  /** Its name in the address and among the proofs. */
  readonly id: string;
  /** A few words for lists. */
  readonly words: string;
  /** What holds on a box for which it is proved: the beginning of the verdict's sentence. */
  readonly holds: string;
  /** What a lecturer would say. */
  readonly says: string;
}

const shrinks = 'In all of this box every layer shrinks the variance';
const grows = 'In all of this box every layer raises the variance';
const contracts = 'In all of this box no small difference grows in a layer';

/** The statements in the order of the paper. */
export const statementTable = [
  {
    id: 'theorem1.into',
    words: 'Theorem 1, into itself',
    holds: 'All of this box is mapped into itself',
    says: 'Moments that are near (0, 1) stay near (0, 1), layer after layer, whatever the weights in this range.',
  },
  {
    id: 'theorem1.contraction',
    words: 'Theorem 1, contraction',
    holds: 'Every layer draws all of this box together',
    says: 'Two units that start with different moments become more alike with every layer: differences fade.',
  },
  {
    id: 'theorem1.fixedPoint',
    words: 'Theorem 1, fixed point',
    holds: 'All of this box converges to one fixed point for each (ω, τ)',
    says: 'For given weights there is one place where the moments settle, and everything in the box goes there.',
  },
  {
    id: 'theorem2',
    words: 'Theorem 2, ν shrinks',
    holds: shrinks,
    says: 'A variance that is too large comes down with every layer: it cannot explode.',
  },
  {
    id: 'theorem3.a',
    words: 'Theorem 3a, ν grows',
    holds: grows,
    says: 'A variance that is too small rises with every layer: it cannot vanish.',
  },
  {
    id: 'theorem3.b',
    words: 'Theorem 3b, ν grows',
    holds: grows,
    says: 'The same for somewhat larger variances, at the price of a narrower range of τ.',
  },
  {
    id: 'theorem3.a.appendix',
    words: 'Theorem 3a, appendix',
    holds: grows,
    says: 'The appendix begins at ν = 0.05; the main text’s 0.02 is stronger, and holds too.',
  },
  {
    id: 'theorem3.b.appendix',
    words: 'Theorem 3b, appendix',
    holds: grows,
    says: 'The appendix begins at ν = 0.05; the main text’s 0.02 is stronger, and holds too.',
  },
  {
    id: 'lemma12.H',
    words: 'Lemma 12, for H',
    holds: contracts,
    says: 'The Jacobian turns every small circle into an ellipse that fits inside it: that is why the map contracts.',
  },
  {
    id: 'lemma12.J',
    words: 'Lemma 12, for J',
    holds: 'In all of this box no small difference of mean and second moment grows in a layer',
    says: 'The same for mean and second moment. The paper’s computer search looked at this Jacobian.',
  },
  {
    id: 'theorem16',
    words: 'Theorem 16, ∂ν̃/∂ν',
    holds: 'In all of this box every layer shrinks differences of variance',
    says: 'Even for large variances, two of them come closer in a layer as long as the mean is small.',
  },
] as const satisfies readonly StatementRow[];

export type StatementKey = (typeof statementTable)[number]['id'];

/** The row of a statement. */
export function statementRow(key: StatementKey): StatementRow {
  return statementTable.find((row) => row.id === key)!;
}
