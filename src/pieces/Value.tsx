import { roundedNumber, roundedToward } from './roundedNumber';

export interface ValueProps {
  readonly value: number;
  /** Significant digits shown; the exact value is in the element and its title. */
  readonly digits?: number;
  /** A size below which the number reads 0 on screen, being rounding error of numbers near 1. */
  readonly negligible?: number;
  /** For a bound: round it this way, so that what is shown holds too. */
  readonly toward?: 'up' | 'down';
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
