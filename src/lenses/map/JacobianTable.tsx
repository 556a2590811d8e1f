import { memo } from 'react';
import type { FixedPoint } from '../../math/types';
import { Value } from '../../pieces/Value';
import { kinkNote } from './StabilityTable';

const row = ['μ̃', 'ν̃'] as const;

/** H at a fixed point: how small errors in mean and variance pass through one layer. */
export const JacobianTable = memo(function JacobianTable({ point }: { readonly point: FixedPoint }) {
  return (
    <table className="results jacobian-table">
      <caption>Jacobian{kinkNote(point)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            ∂/∂<i className="symbol mean">μ</i>
          </th>
          <th scope="col" className="number">
            ∂/∂<i className="symbol variance">ν</i>
          </th>
        </tr>
      </thead>
      <tbody>
        {point.H.map((entries, index) => (
          <tr key={row[index]}>
            <th scope="row">
              <i className={index === 0 ? 'symbol mean' : 'symbol variance'}>{row[index]}</i>
            </th>
            {entries.map((entry, column) => (
              <td className="number" key={column === 0 ? 'mu' : 'nu'}>
                <Value value={entry} digits={6} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
