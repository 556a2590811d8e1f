import { memo } from 'react';
import type { ArrowRule } from '../math/types';
import { Select } from '../pieces/Select';
import type { State } from '../state/State';
import { heatTable } from '../state/tables/heatTable';
import { overlayTable } from '../state/tables/overlayTable';

const rules: readonly { readonly id: ArrowRule; readonly words: string }[] = [
  { id: 'true', words: 'true length' },
  { id: 'capped', words: 'capped length' },
  { id: 'direction', words: 'direction only' },
];

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
      <div className="overlay-switches">
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
              <Select
                aria-label="Length of the arrows"
                value={arrows}
                options={rules}
                onChoose={(arrows) => onChange({ arrows })}
              />
            )}
          </div>
        ))}
      </div>
      <div className="switch">
        <label htmlFor="heat">Heat map</label>
        <Select
          id="heat"
          title={heatTable.find(({ id }) => id === heat)?.explanation}
          value={heat}
          options={heatTable}
          onChoose={(heat) => onChange({ heat })}
        />
      </div>
    </fieldset>
  );
});
