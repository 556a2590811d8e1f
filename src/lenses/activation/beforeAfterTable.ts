import { shownTable, type Table } from '../../export/tables/Table';
import { letter, say } from '../../export/tables/Text';
import type { ProfileResult } from '../../worker/activation/profileMessages';

const format = { digits: 5, negligible: 1e-12 };
const heading = (words: string) => ({ heading: words, right: true, format }) as const;

/**
 * Mean, variance and standard deviation before and after the activation, and after the skip; of a layer of random
 * weights, whose net input is made of it, the second moment as well.
 */
export function beforeAfterTable({ profile: { m, s }, to, after, request }: ProfileResult): Table {
  const { dropout, skip, layer } = request.parameters;
  const row = (mean: number, variance: number) => [
    ...[mean, variance, Math.sqrt(variance)],
    ...(layer === 'random' ? [variance + mean * mean] : []),
  ];
  const dropped = dropout !== undefined;
  return shownTable(
    'Before and after',
    [
      { heading: '', head: true },
      heading('mean'),
      heading('variance'),
      heading('deviation'),
      ...(layer === 'random' ? [heading('second moment')] : []),
    ],
    [
      [say`net input ${letter('z')}`, ...row(m, s)],
      [say`output ${letter('f(z)')}${dropped ? ', after dropout' : ''}`, ...row(to.mu, to.nu)],
      ...(skip === undefined ? [] : [['with the skip', ...row(after.mu, after.nu)]]),
    ],
  );
}
