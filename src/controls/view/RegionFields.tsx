import { NumberField } from '../../pieces/fields/NumberField';
import { type Read, readNumber } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import { regionInView } from '../../state/regionInView';
import { regionProblem } from '../../state/rules/boxRule';
import type { Region, State } from '../../state/State';

export interface RegionFieldsProps {
  readonly state: State;
  readonly onChange: Explorer['dispatch'];
}

const rows = [
  { side: 'mu', symbol: 'μ', meaning: 'mean' },
  { side: 'nu', symbol: 'ν', meaning: 'variance' },
] as const;
const step = 0.01;

/** The box that is followed through the layers, to be typed. What is no box is refused with a reason. */
export function RegionFields({ state, onChange }: RegionFieldsProps) {
  const { region, window, nuScale } = state;
  const field = (side: 'mu' | 'nu', symbol: string, end: 0 | 1) => {
    const name = `${symbol} ${end === 0 ? 'from' : 'to'}`;
    const changed = (value: number): Region => ({
      ...region,
      [side]: end === 0 ? [value, region[side][1]] : [region[side][0], value],
    });
    const read = (text: string): Read<number> => {
      const number = readNumber(text);
      if ('problem' in number) return number;
      const problem = regionProblem(changed(number.value));
      return problem === undefined ? number : { problem };
    };
    return (
      <NumberField
        label={`followed box, ${name}`}
        symbol={name}
        value={region[side][end]}
        read={read}
        onChange={(value, commit) => onChange({ region: changed(value) }, { commit })}
        onSettle={() => onChange({})}
        step={(steps) => Number((region[side][end] + steps * step).toPrecision(12))}
      />
    );
  };
  return (
    <fieldset className="group window-fields">
      <legend>The followed box</legend>
      {rows.map(({ side, symbol, meaning }) => (
        <div className="window-row" key={side}>
          <i className={`symbol ${meaning}`}>{symbol}</i>
          <span>from</span>
          {field(side, symbol, 0)}
          <span>to</span>
          {field(side, symbol, 1)}
        </div>
      ))}
      <button type="button" onClick={() => onChange({ region: regionInView(window, nuScale) })}>
        Bring the box into view
      </button>
    </fieldset>
  );
}
