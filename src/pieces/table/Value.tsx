import type { Format } from '../../export/tables/Text';
import { roundedNumber, roundedToward } from './roundedNumber';

export interface ValueProps extends Format {
  readonly value: number;
}

/** A number the page has found: rounded on screen, exact in its `value` and its title, and exact when it is copied. */
export function Value({ value, digits = 4, negligible = 0, toward }: ValueProps) {
  const exact = Number.isFinite(value) ? String(value) : roundedNumber(value, digits);
  return (
    <data
      className="value"
      value={exact}
      title={exact}
      onCopy={(event) => {
        // A selection that reaches beyond this number is copied as it is shown.
        if (!event.currentTarget.contains(window.getSelection()?.focusNode ?? null)) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', exact);
      }}
    >
      {roundedNumber(Math.abs(value) < negligible ? 0 : toward ? roundedToward(value, digits, toward) : value, digits)}
    </data>
  );
}
