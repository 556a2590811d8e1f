import { hardSwish, hardSwishSlope } from '../../moments/hardSwish';
import type { Activation } from '../Activation';

/** λz·clip(z + 3, 0, 6)/6 (Howard et al. 2019): SiLU in pieces of parabola and line. */
export const hardSwishActivation: Activation = {
  id: 'hardswish',
  words: 'hard swish',
  rule: 'λz·clip(z + 3, 0, 6)/6',
  uses: ['lambda'],
  start: { lambda: 1 },
  text: 'lambda*z*min(max(z + 3, 0), 6)/6',
  kernel: () => hardSwish,
  curve: ({ lambda }) => ({
    value: (z) => lambda * (z >= 3 ? z : z <= -3 ? 0 : (z * (z + 3)) / 6),
    // At a kink the mean of both sides.
    slope: (z) => lambda * (z > 3 ? 1 : z < -3 ? 0 : z === 3 ? 1.25 : z === -3 ? -0.25 : (2 * z + 3) / 6),
    kinks: [-3, 3],
    limits: { left: 0, right: 'linear' },
  }),
  cost: () => 8,
  squaredSlope: (m, s, { lambda }) => hardSwishSlope(m, s, lambda),
};
