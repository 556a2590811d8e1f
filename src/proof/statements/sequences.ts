import { theorem1Domain } from './paperDomains';
import type { Rectangle, SequenceId, SequenceQuestion, SequenceStatement, WeightRange } from './SequenceStatement';

const source = 'Not in the paper: its Theorem 1 fixes (ω, τ) once for all layers';
const sharing =
  'All units of a layer share their moments; the weights of each layer are any in the range, whatever those of the others.';

const narrow = {
  range: { omega: theorem1Domain.omega, tau: theorem1Domain.tau },
  target: { mu: theorem1Domain.mu, nu: theorem1Domain.nu },
} satisfies { readonly range: WeightRange; readonly target: Rectangle };

const wide = {
  range: { omega: theorem1Domain.omega, tau: [0.8, 1.25] },
  target: { mu: [-0.1, 0.2], nu: [0.4, 2.25] },
} as const satisfies typeof narrow;

/** δ of the populations: how far the weighted mean of a unit's inputs may be from 0. */
const delta = 0.1;
const population: { readonly range: WeightRange; readonly target: Rectangle } = {
  range: { ...narrow.range, delta },
  target: { mu: [-0.15, 0.18], nu: [0.7, 1.65] },
};
const populationWide: typeof population = {
  range: { ...wide.range, delta },
  target: { mu: [-0.2, 0.3], nu: [0.35, 2.6] },
};

const far: Rectangle = { mu: [-1, 1], nu: [0.02, 16] };

type Words = Readonly<Record<SequenceQuestion['kind'], Pick<SequenceStatement, 'claim' | 'formula'>>>;

const words: Words = {
  trap: {
    claim: `What is in the box stays in it, layer after layer. ${sharing}`,
    formula: 'g(B; ω, τ) ⊂ B for every (ω, τ) of R, so G(B) ⊂ B',
  },
  entry: {
    claim: `Every start is in the box after that many layers. ${sharing}`,
    formula: 'Gᴺ(X) ⊂ B',
  },
  attractor: {
    claim: `Every sequence of layers ends in the boxes of the last layer and never leaves them again. ${sharing}`,
    formula: 'Gᴺ(X) ⊂ A, G(A) ⊂ A ⊂ B',
  },
};

const apart =
  'Every unit has a mean and a variance of its own; |Σ wᵢ μᵢ| ≤ δ in every unit, and its inputs are uncorrelated.';
const populationWords: Words = {
  trap: {
    claim: `Where all units of a layer are in the box, all units of the next one are. ${apart}`,
    formula: '(E f, Var f)(m, s) ∈ B for |m| ≤ δ, s ∈ τ·[least ν, greatest ν] of B',
  },
  entry: {
    claim: `Wherever the units start, after that many layers all of them are in the box. ${apart}`,
    formula: 'Gᴺ(X) ⊂ B, with |m| ≤ δ in place of m = ωμ',
  },
  attractor: {
    claim: `All units end in the boxes of the last layer and never leave them again. ${apart}`,
    formula: 'Gᴺ(X) ⊂ A, G(A) ⊂ A ⊂ B, with |m| ≤ δ in place of m = ωμ',
  },
};

function statement(
  id: SequenceId,
  kind: SequenceQuestion['kind'],
  title: string,
  of: { readonly range: WeightRange; readonly target: Rectangle },
): SequenceStatement {
  return {
    id,
    kind,
    title,
    source,
    ...of,
    start: kind === 'trap' ? of.target : far,
    ...(of.range.delta === undefined ? words : populationWords)[kind],
  };
}

/** The theorems about any weights in every layer, for the ranges of Theorem 1 and for wider ones. */
export const sequenceStatements: readonly SequenceStatement[] = [
  statement('trap', 'trap', 'Any weights: Theorem 1’s box is a trap', narrow),
  statement('entry', 'entry', 'Any weights: every start enters Theorem 1’s box', narrow),
  statement('attractor', 'attractor', 'Any weights: where every sequence ends', narrow),
  statement('trap.wide', 'trap', 'Any weights, wider τ: a box that is a trap', wide),
  statement('entry.wide', 'entry', 'Any weights, wider τ: every start enters the box', wide),
  statement('attractor.wide', 'attractor', 'Any weights, wider τ: where every sequence ends', wide),
  statement('trap.population', 'trap', 'Any weights, units apart: a box that no unit leaves', population),
  statement('entry.population', 'entry', 'Any weights, units apart: every unit enters the box', population),
  statement(
    'trap.population.wide',
    'trap',
    'Any weights, units apart, wider τ: a box that no unit leaves',
    populationWide,
  ),
];
