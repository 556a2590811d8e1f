import { point, sub } from '../intervals/interval';
import type { Domain } from '../moments/domain';
import { theorem3aDomain, theorem3bDomain } from './paperDomains';
import type { Statement, StatementId } from './Statement';
import { varianceChange } from './varianceChange';

function theorem3(id: StatementId, title: string, source: string, domain: Domain): Statement {
  return {
    id,
    title,
    source,
    domain,
    claim: 'A variance of the domain is larger after the layer than before it.',
    formula: 'ν̃(μ, ω, ν, τ) − ν > 0',
    reduction:
      'ν̃ depends on (m, s) = (μω, ντ) alone. Among the points with the same (m, s) the difference ν̃ − ν is smallest where ν is largest: ' +
      'ν = min(νmax, s/τmin).',
    value: 'smallest change ν̃ − ν',
    sense: 'above',
    limit: 0,
    strict: true,
    uses: ['variance', 'varianceByM', 'varianceByS'],
    hardestTau: 'low',
    worst: (enclosure, box, { nu, tau }) => {
      const fromNu = sub(enclosure.moments.variance, point(nu.hi)).lo;
      return tau.lo > 0 ? Math.max(fromNu, varianceChange(enclosure, box, point(tau.lo)).lo) : fromNu;
    },
    at: (q, p) => sub(q.variance, point(p.nu)),
  };
}

const main = 'Theorem 3 (Increasing ν)';
const appendix = 'Theorem 3 (Increasing ν) as restated in the appendix, with ν from 0.05 instead of 0.02';

export const theorem3a = theorem3(
  'theorem3.a',
  'Theorem 3, first domain: too small a variance grows',
  main,
  theorem3aDomain,
);
export const theorem3b = theorem3(
  'theorem3.b',
  'Theorem 3, second domain: too small a variance grows',
  main,
  theorem3bDomain,
);
export const theorem3aAppendix = theorem3(
  'theorem3.a.appendix',
  'Theorem 3, first domain, as in the appendix',
  appendix,
  {
    ...theorem3aDomain,
    nu: [0.05, 0.16],
  },
);
export const theorem3bAppendix = theorem3(
  'theorem3.b.appendix',
  'Theorem 3, second domain, as in the appendix',
  appendix,
  {
    ...theorem3bDomain,
    nu: [0.05, 0.24],
  },
);
