import { point, sub } from '../intervals/interval';
import { theorem2Domain } from './paperDomains';
import type { Statement } from './Statement';
import { varianceChange } from './varianceChange';

export const theorem2: Statement = {
  id: 'theorem2',
  title: 'Theorem 2: too large a variance shrinks',
  source: 'Theorem 2 (Decreasing ν)',
  domain: theorem2Domain,
  claim: 'A variance of the domain is smaller after the layer than before it.',
  formula: 'ν̃(μ, ω, ν, τ) − ν < 0',
  reduction:
    'ν̃ depends on (m, s) = (μω, ντ) alone. Among the points with the same (m, s) the difference ν̃ − ν is largest where ν is smallest: ' +
    'ν = max(νmin, s/τmax).',
  value: 'largest change ν̃ − ν',
  sense: 'below',
  limit: 0,
  strict: true,
  uses: ['variance', 'varianceByM', 'varianceByS'],
  hardestTau: 'high',
  worst: (enclosure, box, { nu, tau }) => {
    const fromNu = sub(enclosure.moments.variance, point(nu.lo)).hi;
    return tau.hi > 0 ? Math.min(fromNu, varianceChange(enclosure, box, point(tau.hi)).hi) : fromNu;
  },
  at: (q, p) => sub(q.variance, point(p.nu)),
};
