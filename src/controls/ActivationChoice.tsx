import { useCallback } from 'react';
import type { Explorer } from '../state/Explorer';
import { readFormulaWith } from '../state/rules/formulaRule';
import type { State } from '../state/State';
import { activationRow, activationTable } from '../state/tables/activationTable';
import { FormulaField } from './FormulaField';

export interface ActivationChoiceProps {
  readonly state: Pick<State, 'activation' | 'lambda' | 'alpha' | 'beta' | 'formula'>;
  readonly onChange: Explorer['dispatch'];
}

/** An activation with values of its parameters that has a name of its own. */
const variants = [{ id: 'tanh2', of: 'tanh', words: '2·tanh', start: { lambda: 2 } }] as const;

/** Which activation, its rule in words, and the reader's own formula. Choosing one sets its usual parameters, in one step. */
export function ActivationChoice({ state, onChange }: ActivationChoiceProps) {
  const { activation, lambda, alpha, beta, formula } = state;
  const row = activationRow(activation);
  const variant = variants.find(({ of, start }) => of === activation && start.lambda === lambda);
  const read = useCallback((text: string) => readFormulaWith({ lambda, alpha, beta }, text), [lambda, alpha, beta]);
  const choose = (id: string) => {
    const chosen = variants.find((one) => one.id === id);
    if (chosen) onChange({ activation: chosen.of, ...chosen.start });
    else onChange({ activation: id, ...activationRow(id).start });
  };
  return (
    <div className="activation-choice">
      <div className="choice-row">
        <label htmlFor="activation">Activation</label>
        <select id="activation" value={variant?.id ?? activation} onChange={(event) => choose(event.target.value)}>
          {activationTable.flatMap(({ id, words }) => [
            <option key={id} value={id}>
              {words}
            </option>,
            ...variants
              .filter(({ of }) => of === id)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.words}
                </option>
              )),
          ])}
        </select>
      </div>
      {activation === 'formula' ? (
        <FormulaField
          value={formula}
          read={read}
          onChange={(text, commit) => onChange({ formula: text }, { commit })}
        />
      ) : (
        <p className="activation-rule">
          <i className="symbol">f(z)</i> = {row.rule}
        </p>
      )}
    </div>
  );
}
