import { shownTable, type Table } from '../../export/tables/Table';
import type { Report } from '../../worker/theorems/proofMessages';
import { boundText } from './words/boundText';

/** The bounds of Lemma 12 for H and for J, side by side; undefined before both are known. */
export function singularValueTable(reports: readonly Report[]): Table | undefined {
  const of = (id: Report['id']) => reports.find((report) => report.id === id);
  const [h, j] = [of('lemma12.H'), of('lemma12.J')];
  if (!h || !j) return undefined;
  return shownTable(
    'Largest singular value on Lemma 12’s box',
    [{ heading: '', head: true }, { heading: '', right: true }, { heading: '' }],
    [
      ['of H', boundText(h, 7), { verdict: h.verdict }],
      ['of J', boundText(j, 7), { verdict: j.verdict }],
    ],
  );
}
