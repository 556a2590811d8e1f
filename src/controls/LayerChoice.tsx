import { Select } from '../pieces/Select';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import { layerTable } from '../state/tables/layerTable';

export interface LayerChoiceProps {
  readonly layer: State['layer'];
  readonly onChange: Explorer['dispatch'];
}

/** Which layer the map is of: the paper's one unit or a layer of random weights, and what that means, in a line. */
export function LayerChoice({ layer, onChange }: LayerChoiceProps) {
  return (
    <div className="layer-choice">
      <div className="choice-row">
        <label className="visually-hidden" htmlFor="layer">
          Layer
        </label>
        <Select
          id="layer"
          aria-describedby={layer === 'unit' ? undefined : 'layer-meaning'}
          title={layerTable.find(({ id }) => id === layer)?.explanation}
          value={layer}
          options={layerTable}
          onChoose={(layer) => onChange({ layer })}
        />
      </div>
      {/* The usual one needs no line of its own: the sliders below say what it has. */}
      {layer !== 'unit' && (
        <p className="activation-rule" id="layer-meaning">
          {layerTable.find(({ id }) => id === layer)?.explanation}
        </p>
      )}
    </div>
  );
}
