import { NumberField } from '../../../pieces/fields/NumberField';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import { readDelta } from '../../../state/address/fieldTable';
import type { SequenceResult } from '../../../worker/theorems/sequenceMessages';
import { CellWords } from './SequenceWords';

export interface PopulationWordsProps {
  readonly result: SequenceResult | undefined;
  readonly delta: number;
  /** True once the reader has ended the search. */
  readonly stopped: boolean;
  readonly onChange: (delta: number, commit: boolean) => void;
  readonly onSettle: () => void;
}

/** What the theorem does not say when the units of a layer have different means, and what is proved then. */
export function PopulationWords({ result, delta, stopped, onChange, onSettle }: PopulationWordsProps) {
  const found = result?.request.delta === delta ? result.population : undefined;
  const { trap, entry, smallest } = found ?? {};
  const weighted = (
    <>
      |Σ <i className="symbol">w</i>ᵢ <i className="symbol">μ</i>ᵢ| ≤ <i className="symbol">δ</i>
    </>
  );
  return (
    <section aria-label="If the inputs’ means differ">
      <h3 className="theorem-heading">If the inputs’ means differ</h3>
      <p>
        Then the net input’s mean is Σ <i className="symbol">w</i>ᵢ <i className="symbol">μ</i>ᵢ, which{' '}
        <i className="symbol">ωμ</i> does not bound: with signs that agree it grows like √<i className="symbol">n</i>.
        Nothing above holds for the worst case of such a population. What holds assumes {weighted} in every unit and
        uncorrelated inputs; each unit’s net input then has a variance within <i className="symbol">τ</i> times the
        range of the inputs’.
      </p>
      <div className="window-row">
        <i className="symbol">δ</i>
        <NumberField
          label="δ, bound of the weighted means"
          symbol="δ"
          value={delta}
          read={readDelta}
          onChange={onChange}
          onSettle={onSettle}
          step={(steps) => Math.max(0, Number((delta + steps * 0.01).toPrecision(12)))}
        />
      </div>
      <div role="status" aria-busy={found === undefined && !stopped}>
        {trap ? (
          <p className="verdict">
            Where all units of a layer are in the box, all of the next one are: <VerdictWord verdict={trap.verdict} />.{' '}
            {trap.reason}
          </p>
        ) : (
          !stopped && <p className="muted">This follows once the sentences above are decided.</p>
        )}
        {entry && (
          <p className="verdict">
            {entry.verdict === 'proved' ? (
              <>
                Wherever in <i className="symbol">X</i> the units start, all are in the box after{' '}
                <Value value={entry.layers} /> {entry.layers === 1 ? 'layer' : 'layers'}
              </>
            ) : (
              'All units enter the box'
            )}
            : <VerdictWord verdict={entry.verdict} />. {entry.reason}
          </p>
        )}
        {smallest && (
          <p>
            A small rectangle that no unit leaves, proved: <CellWords {...smallest} />.
          </p>
        )}
        {smallest === null && <p className="muted">No rectangle was found that no unit leaves.</p>}
      </div>
    </section>
  );
}
