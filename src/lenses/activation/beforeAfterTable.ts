import { shownTable, type Table } from '../../export/tables/Table';
import { letter, say } from '../../export/tables/Text';
import type { ProfileResult } from '../../worker/activation/profileMessages';

const format = { digits: 5, negligible: 1e-12 };
const heading = (words: string) => ({ heading: words, right: true, format }) as const;

/** Mean, variance and standard deviation before and after the activation, and after the skip. */
export function beforeAfterTable({ profile: { m, s }, to, after, request }: ProfileResult): Table {
  const { dropout, skip } = request.parameters;
  const dropped = dropout !== undefined;
  return shownTable(
    'Before and after',
    [{ heading: '', head: true }, heading('mean'), heading('variance'), heading('deviation')],
    [
      [say`net input ${letter('z')}`, m, s, Math.sqrt(s)],
      [say`output ${letter('f(z)')}${dropped ? ', after dropout' : ''}`, to.mu, to.nu, Math.sqrt(to.nu)],
      ...(skip === undefined ? [] : [['with the skip', after.mu, after.nu, Math.sqrt(after.nu)]]),
    ],
  );
}
