import { abs, mul, point } from '../intervals/interval';
import { tauAt } from '../moments/domain';
import { theorem16Domain } from './paperDomains';
import type { Statement } from './Statement';

export const theorem16: Statement = {
  id: 'theorem16',
  title: 'Theorem 16: differences of variance shrink',
  source: 'Theorem 16 (Contraction of the ν-mapping), appendix',
  domain: theorem16Domain,
  claim: 'The variance’s own derivative through a layer is below one in absolute value.',
  formula: '|∂ν̃/∂ν| < 1',
  reduction:
    '∂ν̃/∂ν = τ ∂ν̃/∂s with ∂ν̃/∂s a function of (m, s) alone; at a given s the largest τ is the smaller of the domain’s largest and s/νmin.',
  value: 'largest |∂ν̃/∂ν|',
  sense: 'below',
  limit: 1,
  strict: true,
  uses: ['varianceByS'],
  hardestTau: 'high',
  worst: ({ moments }, box, reduced) => mul(abs(moments.varianceByS), point(tauAt(reduced, box.s).hi)).hi,
  at: (q, p) => abs(mul(q.varianceByS, point(p.tau))),
};
