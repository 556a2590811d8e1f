import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, say, type Text } from '../../../export/tables/Text';
import type { Moments } from '../../../math/types';
import { besideOne } from '../../../pieces/table/besideOne';
import { activationRow } from '../../../state/tables/activationTable';
import type { Scaled, ScaleResult } from '../../../worker/design/designMessages';

/** Activations scaled to keep the variance of (0, 1) for one layer, and what the layers make of it. */
export function scaleTable({ rows }: ScaleResult): Table {
  return shownTable(
    'Scaled by 1/σ',
    [
      { heading: '', head: true },
      { heading: 'factor', right: true },
      { heading: '(0, 1) becomes', right: true },
      { heading: 'eigen\u00advalue', right: true },
      { heading: 'fixed, stable?' },
    ],
    rows.map((row) => {
      const rate = radius(row);
      return [nameOf(row), row.factor, place(row.image), figure(rate, { digits: besideOne(rate, 3) }), verdict(row)];
    }),
  );
}

export const nameOf = ({ activation }: Scaled) => activationRow(activation).words;

/** Whether (0, 1) is a stable fixed point of the scaled activation. */
export const keeps = (row: Scaled) => row.fixed && radius(row) < 1 - marginal;

/** An eigenvalue this near to 1 in size decides nothing. */
const marginal = 1e-6;
const radius = ({ eigenvalues: [{ re, im }] }: Scaled) => Math.hypot(re, im);
const place = ({ mu, nu }: Moments) =>
  say`(${figure(mu, { digits: 3, negligible: 1e-9 })}, ${figure(nu, { digits: 3 })})`;

function verdict(row: Scaled): Text {
  const { fixed, outcome } = row;
  const rate = radius(row);
  if (fixed)
    return rate < 1 - marginal ? 'fixed, stable' : rate > 1 + marginal ? 'fixed, unstable' : 'fixed, limit case';
  switch (outcome.kind) {
    case 'converges':
      return say`no, ends at ${place(outcome.to)}`;
    case 'collapses':
      return 'no, collapses';
    case 'sinks':
      return outcome.to.nu > 0 ? say`no, comes to ${place(outcome.to)}` : 'no, sinks to ν = 0';
    case 'cycles':
      return 'no, cycles';
    case 'diverges':
      return 'no, diverges';
    case 'undecided':
      if (!row.settled) return 'no, undecided';
      return say`no, stays at ${place(row.image)}, ${rate > 1 + marginal ? 'fixed but unstable there' : 'limit case'}`;
  }
}
