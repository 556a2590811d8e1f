import { memo } from 'react';
import type { ArrowRule } from '../math/types';
import type { State } from '../state/State';
import { heatTable } from '../state/tables/heatTable';
import { overlayTable } from '../state/tables/overlayTable';

const rules: Readonly<Record<ArrowRule, string>> = {
  true: 'true length',
  capped: 'capped length',
  direction: 'direction only',
};

export interface ViewPanelProps {
  readonly arrows: ArrowRule;
  readonly overlays: readonly string[];
  readonly heat: State['heat'];
  readonly onChange: (change: Partial<State>) => void;
}

/** What is drawn on the plane, and by which rule. */
export const ViewPanel = memo(function ViewPanel({ arrows, overlays, heat, onChange }: ViewPanelProps) {
  const toggle = (id: string, on: boolean) =>
    onChange({
      overlays: overlayTable.map((row) => row.id).filter((row) => (row === id ? on : overlays.includes(row))),
    });
  return (
    <fieldset className="group">
      <legend>On the plane</legend>
      {overlayTable.map(({ id, words, explanation }) => (
        <div className="switch" key={id}>
          <label title={explanation}>
            <input
              type="checkbox"
              checked={overlays.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {words}
          </label>
          {id === 'arrows' && (
            <select
              aria-label="Length of the arrows"
              value={arrows}
              onChange={(event) => onChange({ arrows: event.target.value as ArrowRule })}
            >
              {Object.entries(rules).map(([rule, name]) => (
                <option key={rule} value={rule}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </div>
      ))}
      <div className="switch">
        <label htmlFor="heat">Heat map</label>
        <select
          id="heat"
          title={heatTable.find(({ id }) => id === heat)?.explanation}
          value={heat}
          onChange={(event) => onChange({ heat: event.target.value as State['heat'] })}
        >
          {heatTable.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
});
