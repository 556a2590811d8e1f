import { memo, useCallback } from 'react';
import { Select } from '../pieces/fields/Select';
import type { Explorer } from '../state/Explorer';
import { readFormulaWith } from '../state/rules/formulaRule';
import type { State } from '../state/State';
import { activationRow, activationTable, type ShapeKey, type Values } from '../state/tables/activationTable';
import { FormulaField } from './formula/FormulaField';

/** What of the state is shown: only where one of these changes it is drawn anew. */
const shown = ['activation', 'lambda', 'alpha', 'beta', 'formula'] as const;

export interface ActivationChoiceProps {
  readonly state: Pick<State, (typeof shown)[number]>;
  readonly onChange: Explorer['dispatch'];
}

/** Every activation, each followed by its settings that have names of their own. */
const options = activationTable.flatMap(({ id, words, start, variants = [] }) =>
  [{ id, words, start }, ...variants].map((option) => ({ ...option, activation: id })),
);

/**
 * Which activation, its rule in words, and the reader's own formula.
 * Choosing one sets its usual parameters, in one step.
 */
export const ActivationChoice = memo(
  function ActivationChoice({ state, onChange }: ActivationChoiceProps) {
    const { activation, lambda, alpha, beta, formula } = state;
    const row = activationRow(activation);
    const variant = row.variants?.find(({ start }) => holds(start, state));
    const read = useCallback((text: string) => readFormulaWith({ lambda, alpha, beta }, text), [lambda, alpha, beta]);
    const choose = (id: string) => {
      const chosen = options.find((one) => one.id === id);
      if (chosen) onChange({ activation: chosen.activation, ...chosen.start });
    };
    return (
      <div className="activation-choice">
        <div className="choice-row">
          <label htmlFor="activation">Activation</label>
          <Select id="activation" value={variant?.id ?? activation} options={options} onChoose={choose} />
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
  },
  (before, now) => before.onChange === now.onChange && shown.every((key) => before.state[key] === now.state[key]),
);

/** Whether the parameters have these values. */
function holds(values: Values, state: Readonly<Record<ShapeKey, number>>): boolean {
  return (Object.keys(values) as ShapeKey[]).every((key) => state[key] === values[key]);
}
