import { useCallback } from 'react';
import { shapeKeys } from '../state/address/shapeKeys';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import { activationRow } from '../state/tables/activationTable';
import { type Parameter, type ParameterKey, parameterTable } from '../state/tables/parameterTable';
import { ActivationChoice } from './ActivationChoice';
import { DropoutChoice } from './DropoutChoice';
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
  const row = activationRow(state.activation);
  const used: readonly string[] = shapeKeys(state);
  const betaUsed = row.uses.includes('beta');
  const settle = useCallback(() => onChange({}), [onChange]);
  const slider = (parameter: Parameter) => (
    <ParameterSlider
      key={parameter.key}
      row={parameter}
      value={state[parameter.key]}
      onChange={change}
      onSettle={settle}
      unused={
        isWeight(parameter) || used.includes(parameter.key)
          ? undefined
          : `${state.activation === 'formula' ? 'The formula' : sentenceName(row.words)} has no ${parameter.symbol}.`
      }
    />
  );
  return (
    <fieldset className="group">
      <legend>One layer</legend>
      {parameterTable.filter(isWeight).map(slider)}
      <ActivationChoice state={state} onChange={onChange} />
      {parameterTable.filter((row) => !isWeight(row) && (row.key !== 'beta' || betaUsed)).map(slider)}
      <DropoutChoice state={state} onChange={onChange} />
    </fieldset>
  );
}

/** ω and τ are the layer's, the others its activation's. */
function isWeight({ key }: Parameter): boolean {
  return key === 'omega' || key === 'tau';
}

/** A name as a sentence begins with it; tanh is written small everywhere. */
function sentenceName(words: string): string {
  return words === 'tanh' ? words : words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
