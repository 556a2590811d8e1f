import type { ReactNode } from 'react';
import { besideOne } from '../../../pieces/besideOne';
import { Value } from '../../../pieces/Value';
import { activationRow } from '../../../state/tables/activationTable';
import type { Scaled, ScaleResult } from '../../../worker/design/designMessages';

export interface ScaleTableProps {
  readonly result: ScaleResult;
  readonly busy: boolean;
}

/** An eigenvalue this near to 1 in size decides nothing. */
const marginal = 1e-6;
const radius = ({ eigenvalues: [{ re, im }] }: Scaled) => Math.hypot(re, im);
const keeps = (row: Scaled) => row.fixed && radius(row) < 1 - marginal;

/** Activations scaled to keep the variance of (0, 1) for one layer, and what the layers make of it. */
export function ScaleTable({ result: { request, rows }, busy }: ScaleTableProps) {
  const stable = rows.filter(keeps);
  const moved = rows.filter(({ fixed }) => !fixed);
  return (
    <>
      <p className="verdict">
        At <i className="symbol">ω</i> = <Value value={request.omega} digits={4} />, <i className="symbol">τ</i> ={' '}
        <Value value={request.tau} digits={4} />: <Value value={moved.length} /> of <Value value={rows.length} /> move
        the mean in the first layer, so (0, 1) is not fixed.{' '}
        {stable.length === 0 ? 'None of them has' : `Only ${stable.map(words).join(' and ')} has`} a stable fixed point
        there.
      </p>
      <table className="results scale-table" aria-busy={busy}>
        <caption>Scaled by 1/σ</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              factor
            </th>
            <th scope="col" className="number">
              (0, 1) becomes
            </th>
            <th scope="col" className="number">
              eigen­value
            </th>
            <th scope="col">fixed, stable?</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.activation}>
              <th scope="row">{words(row)}</th>
              <td className="number">
                <Value value={row.factor} />
              </td>
              <td className="number">
                (<Value value={row.image.mu} digits={3} negligible={1e-9} />, <Value value={row.image.nu} digits={3} />)
              </td>
              <td className="number">
                <Value value={radius(row)} digits={besideOne(radius(row), 3)} />
              </td>
              <td>{verdict(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        The eigenvalue is the larger one of H at (0, 1), in size; where (0, 1) is not fixed, it says how an error there
        grows in one layer. With 1 an error in the variance is neither damped nor raised: nothing pulls it back.
      </p>
    </>
  );
}

const words = ({ activation }: Scaled) => activationRow(activation).words;

function verdict(row: Scaled): ReactNode {
  const { fixed, outcome } = row;
  const rate = radius(row);
  if (fixed)
    return rate < 1 - marginal ? 'fixed, stable' : rate > 1 + marginal ? 'fixed, unstable' : 'fixed, limit case';
  switch (outcome.kind) {
    case 'converges':
      return (
        <>
          no, ends at (<Value value={outcome.to.mu} digits={3} negligible={1e-9} />,{' '}
          <Value value={outcome.to.nu} digits={3} />)
        </>
      );
    case 'collapses':
      return 'no, collapses';
    case 'cycles':
      return 'no, cycles';
    case 'diverges':
      return 'no, diverges';
    case 'undecided':
      if (!row.settled) return 'no, undecided';
      return (
        <>
          no, stays at (<Value value={row.image.mu} digits={3} negligible={1e-9} />,{' '}
          <Value value={row.image.nu} digits={3} />
          ), {rate > 1 + marginal ? 'fixed but unstable there' : 'limit case'}
        </>
      );
  }
}
