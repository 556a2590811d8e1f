import type { Mark, Piece } from '../lecture/Scene';
import { roundedNumber } from '../pieces/table/roundedNumber';
import { Value } from '../pieces/table/Value';
import { light } from './light';

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
  if ('lights' in piece) return <LitWords mark={piece.lights}>{piece.text}</LitWords>;
  const digits = digitsOf(piece.text);
  const value = values.get(piece.figure);
  return value === undefined ? (
    <span className="value">{roundedNumber(Number(piece.text), digits)}</span>
  ) : (
    <Value value={value} digits={digits} />
  );
}

/** Pointing at the words, reaching them by keys or tapping them leaves only their mark in full colour. */
function LitWords({ mark, children }: { readonly mark: Mark; readonly children: string }) {
  return (
    <button
      type="button"
      className="lit"
      data-lights={mark}
      onPointerEnter={() => light(mark)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(mark)}
      onBlur={() => light(null)}
      onClick={() => light(mark)}
    >
      <span className="visually-hidden">Show on the plane: </span>
      {children}
    </button>
  );
}

/** Significant digits of a number as it is written. */
function digitsOf(text: string): number {
  return Math.max(1, (text.split('e')[0] ?? '').replace(/^[-+]?0*\.?0*|\D/g, '').length);
}
