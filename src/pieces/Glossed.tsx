import { memo } from 'react';
import { termsIn } from '../words/termsIn';
import { Term } from './Term';

/** A heading whose first word of the glossary explains itself. */
export const Glossed = memo(function Glossed({ text }: { readonly text: string }) {
  return termsIn(text).map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={piece.said} explanation={piece.entry.meaning} className="term-in-text">
        {piece.said}
      </Term>
    ),
  );
});
