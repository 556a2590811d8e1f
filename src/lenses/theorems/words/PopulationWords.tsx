import type { SequenceResult } from '../../../worker/theorems/sequenceMessages';
import { CellWords } from './SequenceWords';

/** What the theorem does not say when the units of a layer have different means, and what it says then. */
export function PopulationWords({ result }: { readonly result: SequenceResult | undefined }) {
  return (
    <>
      <p>
        <strong>If the inputs’ means differ,</strong> the net input’s mean is Σ <i className="symbol">w</i>ᵢ{' '}
        <i className="symbol">μ</i>ᵢ, which <i className="symbol">ωμ</i> does not bound: with signs that agree it grows
        like √<i className="symbol">n</i>. So nothing above holds for the worst case of such a population.
      </p>
      <p>
        What holds: with |Σ <i className="symbol">w</i>ᵢ <i className="symbol">μ</i>ᵢ| ≤ <i className="symbol">δ</i> in
        every unit and uncorrelated inputs, each unit’s variance stays in <i className="symbol">τ</i> times the range of
        the inputs’.{' '}
        {result?.population && (
          <>
            For <i className="symbol">δ</i> = 0.1 and the box’s <i className="symbol">τ</i> this rectangle is a trap,
            proved: <CellWords {...result.population} />.
          </>
        )}
        {result?.population === null && (
          <>
            For <i className="symbol">δ</i> = 0.1 and the box’s <i className="symbol">τ</i> no trap was found.
          </>
        )}
      </p>
    </>
  );
}
