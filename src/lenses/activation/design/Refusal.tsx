import type { Moments } from '../../../math/types';
import { LayerWords } from '../../../pieces/LayerWords';
import { roundedNumber } from '../../../pieces/table/roundedNumber';
import { Value } from '../../../pieces/table/Value';
import { isPapers } from '../../../state/layerOf';
import type { SolveResult } from '../../../worker/design/designMessages';

export interface RefusalProps {
  readonly result: SolveResult;
  /** Whose λ and α they would be. */
  readonly name: string;
  /** Asks for another target. */
  readonly onGo: (target: Moments) => void;
}

/** Why no λ > 0, α ≥ 0 keeps the target fixed, and the nearest variance for which one does. */
export function Refusal({ result: { request, feasibility }, name, onGo }: RefusalProps) {
  const { target, omega, tau } = request;
  const { nearestNu, reason } = feasibility;
  const inside = nearestNu === undefined ? undefined : justInside(nearestNu, nearestNu > target.nu);
  return (
    <>
      <p className="verdict" role="status">
        No <i className="symbol">λ</i> &gt; 0, <i className="symbol">α</i> ≥ 0 of {name} keeps (
        <Value value={target.mu} digits={4} />, <Value value={target.nu} digits={4} />) fixed at{' '}
        <i className="symbol">ω</i> = <Value value={omega} digits={4} />, <i className="symbol">τ</i> ={' '}
        <Value value={tau} digits={4} />
        {!isPapers(request) && (
          <>
            {' '}
            in <LayerWords layer={request} />
          </>
        )}
        . {reason}
      </p>
      {nearestNu !== undefined && inside !== undefined && (
        <div className="button-row design-actions">
          <span>
            With this mean the nearest variance is <Value value={nearestNu} digits={4} />.
          </span>
          <button type="button" onClick={() => onGo({ mu: target.mu, nu: inside })}>
            Go to ν* = {roundedNumber(inside, 4)}, just inside
          </button>
        </div>
      )}
      {nearestNu === undefined && <p>No other variance does either, with this mean.</p>}
    </>
  );
}

/** A round number a hundredth beyond the edge: on it, α is 0 or without bound. */
function justInside(edge: number, up: boolean): number {
  return Number((edge * (up ? 1.01 : 0.99)).toPrecision(3));
}
