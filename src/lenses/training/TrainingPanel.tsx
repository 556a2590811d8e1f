import { useMemo } from 'react';
import { trainingFileTables, trainingTable } from '../../export/tables/networks/trainingTables';
import { useOffer } from '../../pieces/late/useOffer';
import { trainingModeTable, trainingPartTable } from '../../state/tables/trainingTable';
import { ClaimsPart } from './ClaimsPart';
import { GradientsPart } from './GradientsPart';
import { LayersPart } from './LayersPart';
import { LossPart, type TrainingPartProps } from './LossPart';
import { figureOf } from './readFigures';
import { TrainingFields } from './TrainingFields';
import { TrainingStatus } from './TrainingStatus';
import { WeightsPart } from './WeightsPart';

const [usual] = trainingModeTable;

/** The Training lens: networks that learn here, and what of them is looked at. */
export function TrainingPanel({ explorer, own }: TrainingPartProps) {
  const { state, dispatch } = explorer;
  const { nets, view } = own;
  const { trainingPart } = state;
  const table = useMemo(() => trainingTable(nets, pageLosses(state.learnRate)), [nets, state.learnRate]);
  const files = useMemo(() => trainingFileTables(nets), [nets]);
  useOffer('lens', [{ tables: [table, ...files], busy: view.going }]);
  const part = { explorer, own };
  return (
    <>
      <TrainingFields state={state} onChange={dispatch} />
      <TrainingStatus own={own} state={state} />
      <fieldset className="strip-tabs aspect-tabs network-tabs training-tabs">
        <legend className="visually-hidden">Part of the Training lens</legend>
        {trainingPartTable.map(({ id, words }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === trainingPart}
            onClick={() => dispatch({ trainingPart: id })}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {/* What an exported picture says it is of. */}
      <div data-caption={trainingPart === 'claims' ? ownCaption : captionOf(state)}>
        {trainingPart === 'loss' && <LossPart {...part} table={table} />}
        {trainingPart === 'layers' && <LayersPart {...part} />}
        {trainingPart === 'weights' && <WeightsPart {...part} />}
        {trainingPart === 'claims' && <ClaimsPart explorer={explorer} />}
        {trainingPart === 'gradients' && <GradientsPart {...part} />}
      </div>
    </>
  );
}

const ownCaption = `Handwritten digits (UCI), 64 units a layer, batches of 64, rate ${usual.learnRate}, ${usual.epochs} epochs`;

/** The settings of the run. */
function captionOf({ learnRate, epochs, seeds, seed }: TrainingPartProps['explorer']['state']): string {
  const of = seeds === 1 ? `seed ${seed}` : `seeds ${seed} to ${seed + seeds - 1}`;
  return `Handwritten digits (UCI), 64 units a layer, batches of 64, rate ${learnRate}, ${epochs} epochs, ${of}`;
}

/**
 * What the page's own runs of a rate had come to after an epoch, of all seeds the one in the middle; undefined where there
 * are none. Of the noise mode only the last epoch is known.
 */
function pageLosses(rate: number) {
  const mode = trainingModeTable.find(({ id, learnRate }) => learnRate === rate && id !== 'quick');
  if (!mode) return undefined;
  return (kind: string, depth: string, epoch: number) => {
    const losses = figureOf(mode.id, kind, depth)?.losses ?? [];
    return (losses.length > 1 ? losses[epoch - 1] : epoch === mode.epochs ? losses[0] : undefined) ?? Number.NaN;
  };
}
