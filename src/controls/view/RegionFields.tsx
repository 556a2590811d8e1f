import { RegionRows } from '../../pieces/fields/RegionRows';
import type { Explorer } from '../../state/Explorer';
import { regionInView } from '../../state/point/regionInView';
import type { State } from '../../state/State';

export interface RegionFieldsProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

/** The box that is followed through the layers, to be typed. What is no box is refused with a reason. */
export function RegionFields({ state, onChange }: RegionFieldsProps) {
  const { region, window, nuScale } = state;
  return (
    <fieldset className="group window-fields">
      <legend>The followed box</legend>
      <RegionRows
        region={region}
        of="followed box"
        step={0.01}
        onChange={(changed, commit) => onChange({ region: changed }, { commit })}
        onSettle={() => onChange({})}
      />
      <button type="button" onClick={() => onChange({ region: regionInView(window, nuScale) })}>
        Bring the box into view
      </button>
    </fieldset>
  );
}
