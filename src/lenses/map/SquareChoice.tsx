import type { Square } from '../../state/State';

const sides: readonly Square[] = ['2', '0.2', '0.02', '0.002'];

export interface SquareChoiceProps {
  readonly square: Square;
  readonly onChange: (change: { readonly square: Square }) => void;
}

/** How far one looks around the fixed point. */
export function SquareChoice({ square, onChange }: SquareChoiceProps) {
  return (
    <label className="square-choice">
      Side of the square
      <select value={square} onChange={(event) => onChange({ square: event.target.value as Square })}>
        {sides.map((side) => (
          <option key={side} value={side}>
            {side}
          </option>
        ))}
      </select>
    </label>
  );
}
