import { Select } from '../../pieces/fields/Select';
import { inputProblem, readNetworkNumber } from '../../state/address/networkFields';
import { type Read, readNumber } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import type { State } from '../../state/State';
import { initialisationTable } from '../../state/tables/initialisationTable';
import { centredTable, lawTable, type NetworkNumber, networkNumber } from '../../state/tables/networkTable';
import { FieldRow } from './FieldRow';

export interface NetworkFieldsProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

const variances = initialisationTable.map(({ value, label }) => ({ id: String(value), words: `${label}` }));

/** What network is run: its sizes, its weights and its inputs. Bad input is refused with a reason. */
export function NetworkFields({ state, onChange }: NetworkFieldsProps) {
  const { law, centred, input, tau } = state;
  const inputs = (of: 'mu' | 'nu', symbol: string, words: string) => (
    <FieldRow
      words={
        <>
          {words} <i className={`symbol ${of === 'mu' ? 'mean' : 'variance'}`}>{symbol}</i>
        </>
      }
      label={`${words} of the inputs, ${symbol}`}
      symbol={symbol}
      value={input[of]}
      read={(text): Read<number> => {
        const number = readNumber(text);
        if ('problem' in number) return number;
        const problem = inputProblem({ ...input, [of]: number.value });
        return problem === undefined ? number : { problem };
      }}
      to={(value) => ({ input: { ...input, [of]: value } })}
      step={(steps) => Number((input[of] + 0.05 * steps).toPrecision(12))}
      onChange={onChange}
    />
  );
  return (
    <fieldset className="network-fields">
      <legend className="visually-hidden">The network</legend>
      <NumberOf of={networkNumber('width')} state={state} onChange={onChange} />
      <NumberOf of={networkNumber('depth')} state={state} onChange={onChange} />
      <NumberOf of={networkNumber('batch')} state={state} onChange={onChange} />
      <div className="network-field">
        <NumberOf of={networkNumber('seed')} state={state} onChange={onChange} />
        <button type="button" onClick={() => onChange(({ seed }) => ({ seed: (seed + 1) % 2 ** 32 }))}>
          Next seed
        </button>
      </div>
      <label className="network-field">
        weights
        <Select value={law} options={lawTable} onChoose={(law) => onChange({ law })} />
      </label>
      <label className="network-field">
        <span>
          their variance, <i className="symbol">τ</i>/n
        </span>
        <Select
          value={variances.some(({ id }) => id === String(tau)) ? String(tau) : ''}
          prompt="as the slider says"
          options={variances}
          onChoose={(id) => onChange({ tau: Number(id) })}
        />
      </label>
      <label className="network-field">
        centred
        <Select value={centred} options={centredTable} onChoose={(centred) => onChange({ centred })} />
      </label>
      {inputs('mu', 'μ', 'mean')}
      {inputs('nu', 'ν', 'variance')}
    </fieldset>
  );
}

export interface NumberOfProps extends NetworkFieldsProps {
  readonly of: NetworkNumber;
}

/** One number of the network, to be typed or stepped. */
export function NumberOf({ of, state, onChange }: NumberOfProps) {
  const { key, words, symbol, least, most, step } = of;
  const value = state[key];
  return (
    <FieldRow
      words={
        <>
          {words}
          {symbol.length === 1 && (
            <>
              {' '}
              <i className="symbol">{symbol}</i>
            </>
          )}
        </>
      }
      label={`${symbol}, ${words}`}
      symbol={symbol}
      value={value}
      read={(text) => readNetworkNumber(of, text)}
      to={(next) => ({ [key]: next })}
      step={(steps) => Math.min(most, Math.max(least, Number((value + step * steps).toPrecision(12))))}
      onChange={onChange}
    />
  );
}
