import { useCallback } from 'react';
import { activationRow } from '../state/activationTable';
import type { Explorer } from '../state/Explorer';
import { type ParameterKey, parameterTable } from '../state/parameterTable';
import type { State } from '../state/State';
import { ParameterSlider } from './ParameterSlider';

export interface ParameterPanelProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

/** The parameters of one layer: a slider each, in the order of their table. */
export function ParameterPanel({ state, onChange }: ParameterPanelProps) {
  const change = useCallback(
    (key: ParameterKey, value: number, commit: boolean) => onChange({ [key]: value }, { commit }),
    [onChange],
  );
  const { uses } = activationRow(state.activation);
  const settle = useCallback(() => onChange({}), [onChange]);
  return (
    <fieldset className="group">
      <legend>One layer</legend>
      {parameterTable
        .filter((row) => row.key !== 'beta' || uses.includes('beta'))
        .map((row) => (
          <ParameterSlider key={row.key} row={row} value={state[row.key]} onChange={change} onSettle={settle} />
        ))}
    </fieldset>
  );
}
