import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, mu, nu, say, type Text } from '../../../export/tables/Text';
import type { OwnResult } from '../../../worker/theorems/ownMessages';
import { middle } from '../enclosureTables';

/** Everything proved of the activation at hand; every number is an enclosure or a bound. */
export function ownTable({ proof, request }: OwnResult, name: string): Table | undefined {
  const { fixedPoint, norms, box } = proof;
  if (!fixedPoint && !box) return undefined;
  const bound = (value: number, toward: 'up' | 'down') => figure(value, { digits: 5, toward });
  const rows: Text[][] = [];
  if (fixedPoint) {
    rows.push([say`fixed point, mean ${mu}`, enclosed(fixedPoint.mu)]);
    rows.push([say`fixed point, variance ${nu}`, enclosed(fixedPoint.nu)]);
  }
  if (norms) {
    rows.push(['norm of H there', say`≤ ${bound(norms.plain, 'up')}`]);
    rows.push(['norm of H there, fitted to H', say`≤ ${bound(norms.fitted, 'up')}`]);
  }
  if (box) {
    const { domain } = box;
    const from = ([low, high]: readonly [number, number]): Text =>
      low === high ? [figure(low)] : say`${figure(low)} to ${figure(high)}`;
    rows.push([say`box, ${mu}`, from(domain.mu)], [say`box, ${nu}`, from(domain.nu)]);
    rows.push(['box, ω', from(domain.omega)], ['box, τ', from(domain.tau)]);
    rows.push(['mapped into itself', [{ verdict: box.into }]]);
    if (box.into === 'proved') rows.push(['distance of the image from its edges', say`≥ ${bound(box.bound, 'down')}`]);
    rows.push(['contracted', [{ verdict: box.contracts }]]);
    if (box.rate !== undefined) rows.push(['by the factor, in every layer', say`≤ ${bound(box.rate, 'up')}`]);
  }
  const made = shownTable(
    `Proofs about ${name}`,
    [
      { name: 'what', heading: '', head: true },
      { name: 'value', heading: '', right: true },
    ],
    rows,
  );
  return { ...made, id: 'proved-of-the-activation', parameters: { ...request } };
}

function enclosed(range: { readonly lo: number; readonly hi: number }): Text {
  const at = middle(range);
  const radius = Math.max(range.hi - at, at - range.lo);
  return say`${figure(at, { digits: 8, negligible: 1e-13 })} ± ${figure(radius, { digits: 2, toward: 'up' })}`;
}
