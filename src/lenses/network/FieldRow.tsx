import type { ReactNode } from 'react';
import { NumberField } from '../../pieces/fields/NumberField';
import type { Read } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import type { State } from '../../state/State';

export interface FieldRowProps {
  readonly words: ReactNode;
  /** Its name where the words beside it are not seen. */
  readonly label: string;
  /** What a refusal calls it. */
  readonly symbol: string;
  readonly value: number;
  readonly read: (text: string) => Read<number>;
  /** What a new value changes. */
  readonly to: (value: number) => Partial<State>;
  /** The value so many steps further. */
  readonly step: (steps: number) => number;
  readonly onChange: Explorer['dispatch'];
}

/** A number of the state with its words, to be typed or stepped. */
export function FieldRow({ words, label, symbol, value, read, to, step, onChange }: FieldRowProps) {
  return (
    <div className="network-field">
      <span>{words}</span>
      <NumberField
        {...{ label, symbol, value, read, step }}
        onChange={(next, commit) => onChange(to(next), { commit })}
        onSettle={() => onChange({})}
      />
    </div>
  );
}
