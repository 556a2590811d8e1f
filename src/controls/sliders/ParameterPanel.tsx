import { memo, use, useCallback } from 'react';
import { Control, EmbeddingContext, lockedWords } from '../../pieces/Control';
import { shapeKeys } from '../../state/address/shapeKeys';
import type { Explorer } from '../../state/Explorer';
import { dropoutClash } from '../../state/rules/dropoutRule';
import type { State } from '../../state/State';
import { activationRow } from '../../state/tables/activationTable';
import { controlOf } from '../../state/tables/controlTable';
import { type Parameter, type ParameterKey, parameterTable } from '../../state/tables/parameterTable';
import { ActivationChoice } from '../ActivationChoice';
import { BiasAndSkip } from '../BiasAndSkip';
import { DropoutChoice } from '../DropoutChoice';
import { LayerChoice } from '../LayerChoice';
import { ParameterSlider } from './ParameterSlider';

export interface ParameterPanelProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

/** The parameters of one layer: a slider each, in the order of their table. */
export const ParameterPanel = memo(function ParameterPanel({ state, onChange }: ParameterPanelProps) {
  const change = useCallback(
    (key: ParameterKey, value: number, commit: boolean) => onChange({ [key]: value }, { commit }),
    [onChange],
  );
  const { dropout, rate, keeps } = state;
  const row = activationRow(state.activation);
  const used: readonly string[] = shapeKeys(state);
  const betaUsed = row.uses.includes('beta');
  const settle = useCallback(() => onChange({}), [onChange]);
  const { hide, lock } = use(EmbeddingContext);
  const unusedBecause = ({ key, part, symbol }: Parameter) => {
    if (lock.includes(controlOf(key)?.id ?? '')) return lockedWords;
    if (key === 'biasVariance' && state.layer === 'unit') return 'Only a random layer’s biases vary.';
    if (part !== 'activation' || used.includes(key)) return undefined;
    return `${state.activation === 'formula' ? 'The formula' : sentenceName(row.words)} has no ${symbol}.`;
  };
  const slider = (parameter: Parameter) =>
    !hide.includes(controlOf(parameter.key)?.id ?? '') && (
      <ParameterSlider
        key={parameter.key}
        row={parameter}
        value={state[parameter.key]}
        onChange={change}
        onSettle={settle}
        unused={unusedBecause(parameter)}
      />
    );
  const beyondPaper = parameterTable.filter(({ part }) => part === 'layer');
  return (
    <fieldset className="group group-layer">
      <legend>One layer</legend>
      <Control of="layer">
        <LayerChoice layer={state.layer} onChange={onChange} />
      </Control>
      <BiasAndSkip used={beyondPaper.some(({ key, default: usual }) => state[key] !== usual)}>
        {beyondPaper.map(slider)}
      </BiasAndSkip>
      {parameterTable.filter(({ part }) => part === 'weights').map(slider)}
      <Control of="activation">
        <ActivationChoice state={state} onChange={onChange} />
      </Control>
      {parameterTable.filter(({ key, part }) => part === 'activation' && (key !== 'beta' || betaUsed)).map(slider)}
      <Control of="dropout">
        <DropoutChoice {...{ dropout, rate, keeps, onChange }} problem={dropoutClash(state)} />
      </Control>
    </fieldset>
  );
});

/** A name as a sentence begins with it; tanh is written small everywhere. */
function sentenceName(words: string): string {
  return words === 'tanh' ? words : words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
