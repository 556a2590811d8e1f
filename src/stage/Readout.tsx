import type { Moments, Orbit } from '../math/types';
import { Value } from '../pieces/table/Value';
import { LayerReadout } from './LayerReadout';

export interface ReadoutProps {
  /** The place pointed at or dragged to, and where one layer sends it; `to` is null until that is known. */
  readonly from: Moments | null;
  readonly to: Moments | null;
  /** What is read while nothing is pointed at: the orbits at the layer that is shown. */
  readonly orbits: readonly Orbit[];
  readonly layer: number | null;
}

/** The line of numbers on the plane: of the pointer, the finger, the keyboard's cursor or a handle, else of a layer. */
export function Readout({ from, to, orbits, layer }: ReadoutProps) {
  if (!from && layer !== null && orbits.length > 0)
    return <LayerReadout orbits={orbits} layer={layer} orbit={null} className="readout" />;
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
