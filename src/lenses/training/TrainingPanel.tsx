import { useMemo } from 'react';
import { trainingFileTables, trainingTable } from '../../export/tables/trainingTables';
import { useOffer } from '../../pieces/useOffer';
import { trainingPartTable } from '../../state/tables/trainingTable';
import { GradientsPart } from './GradientsPart';
import { LayersPart } from './LayersPart';
import { LossPart, type TrainingPartProps } from './LossPart';
import { TrainingFields } from './TrainingFields';
import { TrainingStatus } from './TrainingStatus';
import { WeightsPart } from './WeightsPart';

/** The Training lens: networks that learn here, and what of them is looked at. */
export function TrainingPanel({ explorer, own }: TrainingPartProps) {
  const { state, dispatch } = explorer;
  const { nets, view } = own;
  const { trainingPart } = state;
  const table = useMemo(() => trainingTable(nets), [nets]);
  const files = useMemo(() => trainingFileTables(nets), [nets]);
  useOffer('lens', [{ tables: [table, ...files], busy: view.going }]);
  const part = { explorer, own };
  return (
    <>
      <TrainingFields state={state} onChange={dispatch} />
      <TrainingStatus own={own} state={state} />
      <fieldset className="strip-tabs aspect-tabs network-tabs">
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
      {trainingPart === 'loss' && <LossPart {...part} table={table} />}
      {trainingPart === 'layers' && <LayersPart {...part} />}
      {trainingPart === 'weights' && <WeightsPart {...part} />}
      {trainingPart === 'gradients' && <GradientsPart {...part} />}
    </>
  );
}
