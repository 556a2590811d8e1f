import { type Read, readNumber } from '../../state/address/readNumber';
import { regionProblem } from '../../state/rules/boxRule';
import type { Region } from '../../state/State';
import { NumberField } from './NumberField';

interface RegionRowsProps {
  readonly region: Region;
  /** What the region is, before the names of its sides. */
  readonly of: string;
  /** What a key moves a side by. */
  readonly step: number;
  readonly onChange: (region: Region, commit: boolean) => void;
  readonly onSettle: () => void;
}

const rows = [
  { side: 'mu', symbol: 'μ', meaning: 'mean' },
  { side: 'nu', symbol: 'ν', meaning: 'variance' },
] as const;

/** The sides of a region of the plane, to be typed. What is no region is refused with a reason. */
export function RegionRows({ region, of, step, onChange, onSettle }: RegionRowsProps) {
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
        label={`${of}, ${name}`}
        symbol={name}
        value={region[side][end]}
        read={read}
        onChange={(value, commit) => onChange(changed(value), commit)}
        onSettle={onSettle}
        step={(steps) => Number((region[side][end] + steps * step).toPrecision(12))}
      />
    );
  };
  return rows.map(({ side, symbol, meaning }) => (
    <div className="window-row" key={side}>
      <i className={`symbol ${meaning}`}>{symbol}</i>
      <span>from</span>
      {field(side, symbol, 0)}
      <span>to</span>
      {field(side, symbol, 1)}
    </div>
  ));
}
