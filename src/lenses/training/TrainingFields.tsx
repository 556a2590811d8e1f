import { networkFields } from '../../state/address/networkFields';
import { mostEpochs, mostSeeds, readLearnRate, trainingFields } from '../../state/address/trainingFields';
import type { Explorer } from '../../state/Explorer';
import type { State } from '../../state/State';
import { trainingDepths, trainingKind, trainingKindTable, trainingModeTable } from '../../state/tables/trainingTable';
import { FieldRow } from '../network/FieldRow';

export interface TrainingFieldsProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

/** What is trained, how long and at what rate. Bad input is refused with a reason. */
export function TrainingFields({ state, onChange }: TrainingFieldsProps) {
  const { kinds, depths, learnRate, epochs, seeds, seed } = state;
  const sameDepths = (other: readonly string[]) => other.join() === depths.join();
  const within = (value: number, most: number) => Math.min(most, Math.max(1, value));
  return (
    <>
      <fieldset className="strip-tabs aspect-tabs">
        <legend className="visually-hidden">Usual settings</legend>
        {trainingModeTable.map((mode) => (
          <button
            key={mode.id}
            type="button"
            aria-pressed={mode.learnRate === learnRate && mode.epochs === epochs && sameDepths(mode.depths)}
            title={`rate ${mode.learnRate}, ${mode.epochs} epochs, ${mode.depths.join(', ')} layers`}
            onClick={() => onChange({ learnRate: mode.learnRate, epochs: mode.epochs, depths: mode.depths })}
          >
            {mode.words}
          </button>
        ))}
      </fieldset>
      <details className="training-kinds">
        <summary>
          {kinds.length === 0 ? 'No network is chosen' : kinds.map((id) => trainingKind(id).words).join('; ')}
          {depths.length > 0 && `: ${depths.join(', ')} layers`}
        </summary>
        <fieldset className="group">
          <legend>Networks</legend>
          {trainingKindTable.map(({ id, words, explanation }) => (
            <span key={id} className="switch">
              <label title={explanation}>
                <input
                  type="checkbox"
                  checked={kinds.includes(id)}
                  onChange={() =>
                    onChange({
                      kinds: trainingKindTable
                        .map((row) => row.id)
                        .filter((other) => kinds.includes(other) !== (other === id)),
                    })
                  }
                />
                {words}
              </label>
            </span>
          ))}
        </fieldset>
        <fieldset className="group training-depths">
          <legend>Layers</legend>
          {trainingDepths.map((depth) => (
            <span key={depth} className="switch">
              <label>
                <input
                  type="checkbox"
                  checked={depths.includes(depth)}
                  onChange={() =>
                    onChange({ depths: trainingDepths.filter((other) => depths.includes(other) !== (other === depth)) })
                  }
                />
                {depth}
              </label>
            </span>
          ))}
        </fieldset>
        <p className="note">
          All are 64 units wide and learn in batches of 64 by plain stochastic gradient descent on the mean softmax
          cross-entropy; those of one seed have the same normal numbers in their weights and the same batches.
        </p>
      </details>
      <fieldset className="network-fields">
        <legend className="visually-hidden">How they learn</legend>
        <FieldRow
          words="rate"
          label="learning rate"
          symbol="the rate"
          value={learnRate}
          read={readLearnRate}
          to={(learnRate) => ({ learnRate })}
          step={(steps) => Number((learnRate * 1.1 ** steps).toPrecision(3))}
          onChange={onChange}
        />
        <FieldRow
          words="epochs"
          label="epochs"
          symbol="epochs"
          value={epochs}
          read={trainingFields.epochs.read}
          to={(epochs) => ({ epochs })}
          step={(steps) => within(epochs + 10 * steps, mostEpochs)}
          onChange={onChange}
        />
        <FieldRow
          words="seeds"
          label="number of seeds"
          symbol="seeds"
          value={seeds}
          read={trainingFields.seeds.read}
          to={(seeds) => ({ seeds })}
          step={(steps) => within(seeds + steps, mostSeeds)}
          onChange={onChange}
        />
        <FieldRow
          words="from seed"
          label="first seed"
          symbol="the seed"
          value={seed}
          read={networkFields.seed.read}
          to={(seed) => ({ seed })}
          step={(steps) => Math.min(2 ** 32 - 1, Math.max(0, seed + steps))}
          onChange={onChange}
        />
      </fieldset>
    </>
  );
}
