import type { Moments } from '../math/types';
import { Value } from '../pieces/table/Value';

/**
 * Where one layer sends the place under the pointer, the finger or the keyboard's cursor;
 * `to` is null until that is known.
 */
export function Readout({ from, to }: { readonly from: Moments | null; readonly to: Moments | null }) {
  if (!from)
    return (
      <p className="readout muted">
        <span className="readout-full">
          Point anywhere to read one layer. Click, tap or press Enter to start an orbit.
        </span>
        <span className="readout-brief">Tap or press Enter: an orbit</span>
      </p>
    );
  return (
    <p className="readout">
      <span className="muted readout-full">one layer: </span>
      <Pair of={from} /> <span aria-hidden="true">→</span>
      <span className="visually-hidden">is sent to</span>{' '}
      {to ? <Pair of={to} /> : <span className="pair muted">in work</span>}
    </p>
  );
}

function Pair({ of: { mu, nu } }: { readonly of: Moments }) {
  return (
    <span className="pair">
      (<i className="symbol mean">μ</i> <Value value={mu} digits={4} negligible={1e-12} />,{' '}
      <i className="symbol variance">ν</i> <Value value={nu} digits={4} negligible={1e-12} />)
    </span>
  );
}
