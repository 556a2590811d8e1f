import { figure, letter, say, type Text } from '../../../export/tables/Text';
import type { Means } from '../../../worker/activation/normalizingMessages';

const symbols = { alpha: 'α', beta: 'β' } as const;
const number = (value: number) => figure(value, { digits: 6, negligible: 1e-15 });

/** How an activation is made to keep the wished point, as the verdict says it. */
export function meansText(means: Means): Text {
  if (means.by === 'itself') return 'as it stands';
  if (means.by === 'affine')
    return say`as ${letter('a')}·${letter('f')} + ${letter('c')} with ${letter('a')} = ${number(means.factor)}, ${letter('c')} = ${number(means.shift)}`;
  const { lambda, beside } = means;
  const more = beside ? say`, ${letter(symbols[beside.key])} = ${number(beside.value)}` : '';
  return say`with ${letter('λ')} = ${number(lambda)}${more}`;
}
