import type { FixedPoint } from '../../math/types';
import { Value } from '../../pieces/Value';

export interface FixedPointTableProps {
  readonly points: readonly FixedPoint[];
  /** Index of the point whose Jacobian is shown; −1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** True while the points belong to older sliders. */
  readonly busy: boolean;
}

const marks = { attracting: '●', repelling: '○', saddle: '◐' } as const;

/** Every fixed point found, a row each; the chosen row's Jacobian is shown beside it. */
export function FixedPointTable({ points, selected, onSelect, busy }: FixedPointTableProps) {
  return (
    <>
      <table className="results fixed-point-table" aria-busy={busy}>
        <caption>Fixed points</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Choose</span>
            </th>
            <th scope="col" className="number">
              mean <i className="symbol mean">μ</i>
            </th>
            <th scope="col" className="number">
              variance <i className="symbol variance">ν</i>
            </th>
            <th scope="col">kind</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place, and the focus, while its numbers move.
            <tr key={index} data-selected={index === selected}>
              <td>
                <label className="choose">
                  <input
                    type="radio"
                    name="fixed-point"
                    checked={index === selected}
                    aria-label={`Jacobian at fixed point ${index + 1}, ${point.kind}`}
                    onChange={() => onSelect(index)}
                  />
                </label>
              </td>
              <td className="number">
                <Value value={point.mu} digits={5} negligible={1e-12} />
              </td>
              <td className="number">
                <Value value={point.nu} digits={5} negligible={1e-12} />
              </td>
              <td>
                <span aria-hidden="true">{marks[point.kind]}</span> {point.kind}
                {point.boundary ? ', collapsed' : ''}
                {point.marginal ? ', limit case' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {points.some((point) => point.boundary) && (
        <p className="note">Collapsed: with ν = 0 the unit gives one and the same value, whatever comes in.</p>
      )}
    </>
  );
}
