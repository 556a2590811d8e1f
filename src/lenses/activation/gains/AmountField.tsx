import type { ReactNode } from 'react';
import { NumberField } from '../../../pieces/fields/NumberField';
import { readAmount } from '../../../state/address/fieldTable';

export interface AmountFieldProps {
  /** What stands before the field. */
  readonly children: ReactNode;
  readonly label: string;
  readonly symbol: string;
  readonly value: number;
  readonly onChange: (value: number, commit: boolean) => void;
  readonly onSettle: () => void;
}

/** A variance or a second moment to be typed or stepped. */
export function AmountField({ children, label, symbol, value, onChange, onSettle }: AmountFieldProps) {
  return (
    <div className="target-field">
      <span>{children}</span>
      <NumberField
        label={label}
        symbol={symbol}
        value={value}
        read={readAmount}
        onChange={onChange}
        onSettle={onSettle}
        step={(steps) => Math.max(1e-6, Number((value + 0.01 * steps).toPrecision(12)))}
      />
    </div>
  );
}
