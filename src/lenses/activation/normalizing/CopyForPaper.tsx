import { useState } from 'react';
import { bibtex, paperParagraph } from '../../../export/latex/paperParagraph';
import type { NormalizingColumn, NormalizingRequest } from '../../../worker/activation/normalizingMessages';

export interface CopyForPaperProps {
  readonly column: NormalizingColumn;
  readonly request: NormalizingRequest;
  readonly disabled: boolean;
}

/** What can be copied, and how a reader of the page calls it. */
const offers = [
  {
    words: 'Copy for a paper, LaTeX',
    said: 'The paragraph in LaTeX and the BibTeX entry were copied.',
    textOf: ({ column, request }: CopyForPaperProps) => `${paperParagraph(column, request, 'latex')}\n\n${bibtex}\n`,
  },
  {
    words: 'as plain text',
    said: 'The paragraph was copied.',
    textOf: ({ column, request }: CopyForPaperProps) => `${paperParagraph(column, request, 'text')}\n`,
  },
] as const;

/** Copies what was found; where the browser refuses, it can be copied by hand. */
export function CopyForPaper(props: CopyForPaperProps) {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string>();
  return (
    <>
      {offers.map((offer) => (
        <button
          key={offer.words}
          type="button"
          disabled={props.disabled}
          onClick={async () => {
            const text = offer.textOf(props);
            try {
              await navigator.clipboard.writeText(text);
              setSaid(offer.said);
              setByHand(undefined);
            } catch {
              setSaid('The browser does not let the page copy. Copy the text below by hand.');
              setByHand(text);
            }
          }}
        >
          {offer.words}
        </button>
      ))}
      <span role="status">{said}</span>
      {byHand !== undefined && (
        <textarea readOnly rows={8} cols={40} value={byHand} aria-label="paragraph for a paper" />
      )}
    </>
  );
}
