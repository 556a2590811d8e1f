import type { Piece } from '../lecture/Scene';
import { roundedNumber } from '../pieces/table/roundedNumber';
import { Value } from '../pieces/table/Value';

export interface StoryWordsProps {
  readonly text: readonly (readonly Piece[])[];
  /** The figures in the words as the core has found them, by name; what is not there yet is read as written. */
  readonly values: ReadonlyMap<string, number>;
  /** Whether the scene is told: the words of one that waits light up nothing. */
  readonly told: boolean;
}

/** The paragraphs of a scene: numbers at full precision, and words that light up what they speak of. */
export function StoryWords({ text, values, told }: StoryWordsProps) {
  return (
    <>
      {text.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a scene never change their order.
        <p key={at}>
          {paragraph.map((piece, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do the pieces of a paragraph.
            <Words key={place} piece={piece} values={values} told={told} />
          ))}
        </p>
      ))}
    </>
  );
}

function Words({ piece, values, told }: Omit<StoryWordsProps, 'text'> & { readonly piece: Piece }) {
  if (typeof piece === 'string') return <span>{piece}</span>;
  if ('lights' in piece && !told) return <span>{piece.text}</span>;
  if ('lights' in piece)
    return (
      // biome-ignore lint/a11y/useSemanticElements: words are broken into lines, which a button's are not
      <span role="button" tabIndex={0} className="lit" data-lights={piece.lights}>
        <span className="visually-hidden">Show on the plane: </span>
        {piece.text}
      </span>
    );
  const digits = digitsOf(piece.text);
  const value = values.get(piece.figure);
  return value === undefined ? (
    <span className="value">{roundedNumber(Number(piece.text), digits)}</span>
  ) : (
    <Value value={value} digits={digits} />
  );
}

/** Significant digits of a number as it is written. */
function digitsOf(text: string): number {
  return Math.max(1, (text.split('e')[0] ?? '').replace(/^[-+]?0*\.?0*|\D/g, '').length);
}
