import { Value } from '../../../pieces/table/Value';
import type { ScaleResult } from '../../../worker/design/designMessages';
import { keeps, nameOf } from './scaleTable';

/** What scaling by 1/σ does, in a sentence. */
export function ScaleWords({ result: { request, rows } }: { readonly result: ScaleResult }) {
  const stable = rows.filter(keeps);
  const moved = rows.filter(({ fixed }) => !fixed);
  return (
    <p className="verdict">
      At <i className="symbol">ω</i> = <Value value={request.omega} digits={4} />, <i className="symbol">τ</i> ={' '}
      <Value value={request.tau} digits={4} />: <Value value={moved.length} /> of <Value value={rows.length} /> move the
      mean in the first layer, so (0, 1) is not fixed.{' '}
      {stable.length === 0 ? 'None of them has' : `Only ${stable.map(nameOf).join(' and ')} has`} a stable fixed point
      there.
    </p>
  );
}
