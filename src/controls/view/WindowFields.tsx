import { memo } from 'react';
import type { Window } from '../../math/types';
import { NumberField } from '../../pieces/fields/NumberField';
import { Select } from '../../pieces/fields/Select';
import { type Read, readNumber } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import { windowProblem } from '../../state/rules/windowRule';
import type { State } from '../../state/State';

export interface WindowFieldsProps {
  readonly window: Window;
  readonly nuScale: State['nuScale'];
  readonly onChange: Explorer['dispatch'];
}

const scales = [
  { id: 'linear', words: 'linear' },
  { id: 'log', words: 'logarithmic' },
] as const;

const limits = [
  { symbol: 'μ', meaning: 'mean', from: 'muMin', to: 'muMax' },
  { symbol: 'ν', meaning: 'variance', from: 'nuMin', to: 'nuMax' },
] as const;

/**
 * The part of the plane that is shown, to be typed, and how ν is spaced. What cannot be drawn is refused with a reason.
 */
export const WindowFields = memo(function WindowFields({ window, nuScale, onChange }: WindowFieldsProps) {
  const read =
    (limit: keyof Window) =>
    (text: string): Read<number> => {
      const number = readNumber(text);
      if ('problem' in number) return number;
      const problem = windowProblem({ ...window, [limit]: number.value }, nuScale);
      return problem === undefined ? number : { problem };
    };
  const field = (symbol: string, end: 'from' | 'to', limit: keyof Window) => (
    <NumberField
      label={`${symbol} ${end}`}
      symbol={`${symbol} ${end}`}
      value={window[limit]}
      read={read(limit)}
      onChange={(value, commit) => onChange({ window: { ...window, [limit]: value } }, { commit })}
      onSettle={() => onChange({})}
    />
  );
  return (
    <fieldset className="group window-fields">
      <legend>Window</legend>
      <label className="window-scale">
        <i className="symbol variance">ν</i> axis
        <Select aria-label="ν axis" value={nuScale} options={scales} onChoose={(nuScale) => onChange({ nuScale })} />
      </label>
      {limits.map(({ symbol, meaning, from, to }) => (
        <div className="window-row" key={symbol}>
          <i className={`symbol ${meaning}`}>{symbol}</i>
          <span>from</span>
          {field(symbol, 'from', from)}
          <span>to</span>
          {field(symbol, 'to', to)}
        </div>
      ))}
    </fieldset>
  );
});
