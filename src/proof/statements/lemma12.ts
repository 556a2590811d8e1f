import { lemma12Domain } from './paperDomains';
import type { Statement } from './Statement';
import { sigmaStatement } from './sigma';

const claim = 'The largest singular value of the Jacobian is below one on the whole domain.';

export const lemma12H: Statement = {
  ...sigmaStatement('H'),
  id: 'lemma12.H',
  title: 'Lemma 12 for H, the Jacobian of mean and variance',
  source: 'Lemma 12 (Largest singular value smaller than one), Eq. 71',
  domain: lemma12Domain,
  claim,
  formula: 'σmax(H(μ, ω, ν, τ)) < 1, H the Jacobian of (μ, ν) ↦ (μ̃, ν̃)',
};

export const lemma12J: Statement = {
  ...sigmaStatement('J'),
  id: 'lemma12.J',
  title: 'Lemma 12 for J, the Jacobian of mean and second moment',
  source: 'Lemma 12 (Largest singular value smaller than one); the paper’s grid search evaluates this Jacobian',
  domain: lemma12Domain,
  claim,
  formula: 'σmax(J(μ, ω, ν, τ)) < 1, J the Jacobian of (μ, ν) ↦ (μ̃, ξ̃)',
};
