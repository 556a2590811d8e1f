import { memo } from 'react';
import type { Moments } from '../../math/types';
import { Value } from '../../pieces/Value';

export interface ProfileTableProps {
  /** Mean and variance of the net input, and of what the layer gives. */
  readonly net: Moments;
  readonly to: Moments;
  readonly dropped: boolean;
}

/** Mean, variance and standard deviation before and after the activation. */
export const ProfileTable = memo(function ProfileTable({ net, to, dropped }: ProfileTableProps) {
  return (
    <table className="results">
      <caption>Before and after</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="number mean">
            mean
          </th>
          <th scope="col" className="number variance">
            variance
          </th>
          <th scope="col" className="number variance">
            deviation
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            net input <i className="symbol">z</i>
          </th>
          <Cells of={net} />
        </tr>
        <tr>
          <th scope="row">
            output <i className="symbol">f(z)</i>
            {dropped && ', after dropout'}
          </th>
          <Cells of={to} />
        </tr>
      </tbody>
    </table>
  );
});

function Cells({ of: { mu, nu } }: { readonly of: Moments }) {
  return [mu, nu, Math.sqrt(nu)].map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
    <td key={index} className="number">
      <Value value={value} digits={5} negligible={1e-12} />
    </td>
  ));
}
