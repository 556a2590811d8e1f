import { Value } from '../../../pieces/Value';
import type { Report } from '../../../worker/theorems/proofMessages';

export interface BoundProps {
  readonly report: Report;
  readonly digits: number;
}

/** A certificate's bound with its sign, rounded so that what is shown holds too; a refuted statement's value as it is. */
export function Bound({ report: { bound, sense, verdict }, digits }: BoundProps) {
  if (!Number.isFinite(bound)) return <span className="muted">none</span>;
  if (verdict === 'refuted') return <Value value={bound} digits={digits} />;
  return (
    <span className="bound">
      {sense === 'below' ? '≤ ' : '≥ '}
      <Value value={bound} digits={digits} toward={sense === 'below' ? 'up' : 'down'} />
    </span>
  );
}
