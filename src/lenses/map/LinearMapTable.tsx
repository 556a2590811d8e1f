import type { LinearMap } from '../../math/fixedPoints/linearMap';
import { Value } from '../../pieces/Value';

/** Singular values, trace and determinant of H. */
export function LinearMapTable({ map }: { readonly map: LinearMap }) {
  const [first, second] = map.singular.values;
  return (
    <>
      <Numbers
        caption="Singular values"
        rows={[
          ['σ₁, long half-axis', first],
          ['σ₂, short half-axis', second],
        ]}
      />
      <Numbers
        caption="Trace and determinant"
        rows={[
          ['trace, sum of the eigenvalues', map.trace],
          ['determinant, their product', map.determinant],
        ]}
      />
    </>
  );
}

function Numbers({ caption, rows }: { caption: string; rows: readonly (readonly [string, number])[] }) {
  return (
    <table className="results">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([words, value]) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td className="number">
              <Value value={value} digits={6} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
