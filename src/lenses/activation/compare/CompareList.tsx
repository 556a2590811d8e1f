import { CurveSample } from '../../../charts';
import { NumberField } from '../../../pieces/fields/NumberField';
import { Select } from '../../../pieces/fields/Select';
import { writeNumber } from '../../../state/address/readNumber';
import { type Compared, comparedOf, mostCompared, startOf } from '../../../state/rules/compareRule';
import { activationRow, activationTable, type ShapeKey } from '../../../state/tables/activationTable';
import { parameterOf, readParameter } from '../../../state/tables/parameterTable';

export interface CompareListProps {
  /** The present activation's name. */
  readonly present: string;
  readonly list: readonly Compared[];
  readonly onChange: (list: readonly Compared[], commit: boolean) => void;
  /** Make the one at this place the present activation. */
  readonly onUse: (index: number) => void;
  readonly onSettle: () => void;
}

/** The activations that are compared, each with the sign of its curve and its parameters to be typed. */
export function CompareList({ present, list, onChange, onUse, onSettle }: CompareListProps) {
  return (
    <>
      <ul className="compare-list" aria-label="Activations compared">
        <li>
          <CurveSample index={0} />
          <span className="compare-name">{activationRow(present).words}</span>
          <span className="muted">the present one: its parameters are the sliders</span>
        </li>
        {list.map((one, index) => {
          const { words, uses } = activationRow(one.activation);
          const name = `${index + 2}, ${words}`;
          const value = (key: ShapeKey) => one[key] ?? startOf(one.activation, key);
          const change = (key: ShapeKey, next: number, commit: boolean) =>
            onChange(
              list.map((old, i) => (i === index ? { ...old, [key]: next } : old)),
              commit,
            );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an activation is told apart by its place
            <li key={index}>
              <CurveSample index={index + 1} />
              <span className="compare-name">{words}</span>
              {uses.map((key) => {
                const row = parameterOf(key);
                return (
                  <span className="compare-field" key={key}>
                    <i className="symbol">{row.symbol}</i>
                    <NumberField
                      label={`activation ${name}, ${row.symbol}`}
                      symbol={row.symbol}
                      value={value(key)}
                      read={(text) => readParameter(row, text)}
                      onChange={(next, commit) => change(key, next, commit)}
                      onSettle={onSettle}
                      step={(steps) => Number((value(key) + steps * row.step).toPrecision(12))}
                    />
                  </span>
                );
              })}
              <span className="compare-buttons">
                <button type="button" aria-label={`Use ${words}, activation ${index + 2}`} onClick={() => onUse(index)}>
                  Use
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Remove activation ${name}`}
                  onClick={() =>
                    onChange(
                      list.filter((_, i) => i !== index),
                      true,
                    )
                  }
                >
                  ×
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {list.length < mostCompared ? (
        <label className="compare-add">
          Add{' '}
          <Select
            aria-label="Add an activation"
            value=""
            prompt="an activation …"
            options={activationTable}
            onChoose={(activation) => onChange([...list, comparedOf(activation)], true)}
          />
        </label>
      ) : (
        <p className="note">Four are compared, as many as fit. Remove one to add another.</p>
      )}
    </>
  );
}

/** The name of an activation with the parameters that are not those it is chosen with. */
export function comparedName(one: Compared): string {
  const { words, uses } = activationRow(one.activation);
  const changed = uses.filter((key) => one[key] !== undefined && one[key] !== startOf(one.activation, key));
  return [words, ...changed.map((key) => `${parameterOf(key).symbol} ${writeNumber(rounded(one[key]!))}`)].join(', ');
}

const rounded = (value: number) => Number(value.toPrecision(3));
