import { memo } from 'react';
import { Select } from '../pieces/fields/Select';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import { layerTable } from '../state/tables/layerTable';

export interface LayerChoiceProps {
  readonly layer: State['layer'];
  readonly onChange: Explorer['dispatch'];
}

/** Which layer the map is of: the paper's one unit or a layer of random weights, and what that means, in a line. */
export const LayerChoice = memo(function LayerChoice({ layer, onChange }: LayerChoiceProps) {
  const row = layerTable.find(({ id }) => id === layer);
  return (
    <div className="layer-choice">
      <div className="choice-row">
        <label className="visually-hidden" htmlFor="layer">
          Layer
        </label>
        <Select
          id="layer"
          aria-describedby="layer-meaning"
          title={row?.explanation}
          value={layer}
          options={layerTable}
          onChoose={(layer) => onChange({ layer })}
        />
      </div>
      <p className="activation-rule" id="layer-meaning" title={row?.explanation}>
        {row?.line}
      </p>
    </div>
  );
});
