import { Select } from '../../pieces/fields/Select';
import type { Square } from '../../state/State';

const sides = (['2', '0.2', '0.02', '0.002'] as const).map((id) => ({ id, words: id }));

export interface SquareChoiceProps {
  readonly square: Square;
  readonly onChange: (change: { readonly square: Square }) => void;
}

/** How far one looks around the fixed point. */
export function SquareChoice({ square, onChange }: SquareChoiceProps) {
  return (
    <label className="square-choice">
      Side of the square
      <Select value={square} options={sides} onChoose={(square) => onChange({ square })} />
    </label>
  );
}
