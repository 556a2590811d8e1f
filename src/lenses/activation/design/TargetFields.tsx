import type { Moments } from '../../../math/types';
import { NumberField } from '../../../pieces/fields/NumberField';
import { type Read, readNumber } from '../../../state/address/readNumber';
import { farthest } from '../../../state/rules/windowRule';

export interface TargetFieldsProps {
  readonly target: Moments;
  readonly onChange: (target: Moments, commit: boolean) => void;
  readonly onSettle: () => void;
}

const sides = [
  { key: 'mu', symbol: 'μ', meaning: 'mean' },
  { key: 'nu', symbol: 'ν', meaning: 'variance' },
] as const;
const step = 0.01;

/** The mean and the variance of the fixed point that is wished for, to be typed or stepped. */
export function TargetFields({ target, onChange, onSettle }: TargetFieldsProps) {
  return (
    <div className="target-fields">
      {sides.map(({ key, symbol, meaning }) => (
        <div className="target-field" key={key}>
          <span>
            {meaning} <i className={`symbol ${meaning}`}>{symbol}*</i>
          </span>
          <NumberField
            label={`target, ${symbol}`}
            symbol={`${symbol}*`}
            value={target[key]}
            read={(text) => readMoment(key, text)}
            onChange={(value, commit) => onChange({ ...target, [key]: value }, commit)}
            onSettle={onSettle}
            step={(steps) => Number((target[key] + steps * step).toPrecision(12))}
          />
        </div>
      ))}
    </div>
  );
}

function readMoment(key: 'mu' | 'nu', text: string): Read<number> {
  const read = readNumber(text);
  if ('problem' in read) return read;
  if (Math.abs(read.value) > farthest) return { problem: `${symbolOf(key)} is beyond a million` };
  if (key === 'nu' && read.value <= 0) return { problem: 'ν* is a variance to be kept and must be above 0' };
  return read;
}

const symbolOf = (key: 'mu' | 'nu') => (key === 'mu' ? 'μ*' : 'ν*');
