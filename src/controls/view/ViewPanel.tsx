import { memo } from 'react';
import type { ArrowRule } from '../../math/types';
import { Select } from '../../pieces/fields/Select';
import { Term } from '../../pieces/Term';
import type { State } from '../../state/State';
import { heatTable } from '../../state/tables/heatTable';
import { overlayTable } from '../../state/tables/overlayTable';

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
  const coloured = heatTable.find(({ id }) => id === heat) ?? heatTable[0]!;
  return (
    <fieldset className="group">
      <legend>On the plane</legend>
      <div className="overlay-switches">
        {overlayTable.map(({ id, words, explanation }) => (
          <div className={id === 'arrows' ? 'switch switch-choice' : 'switch'} key={id}>
            <label>
              <input
                type="checkbox"
                checked={overlays.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {words}
            </label>
            <WhatIs words={words} explanation={explanation} />
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
        <WhatIs words={`heat map: ${coloured.words}`} explanation={coloured.explanation} />
        <Select id="heat" value={heat} options={heatTable} onChoose={(heat) => onChange({ heat })} />
      </div>
    </fieldset>
  );
});

/** A mark beside a switch, which says what it draws. */
function WhatIs({ words, explanation }: { readonly words: string; readonly explanation: string }) {
  return (
    <Term explanation={explanation} className="what-is">
      <span className="visually-hidden">What is drawn: {words}</span>
      <span aria-hidden="true">?</span>
    </Term>
  );
}
