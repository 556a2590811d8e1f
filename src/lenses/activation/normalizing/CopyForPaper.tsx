import { useRef, useState } from 'react';
import { latexSelfNormalizing } from '../../../export/latex/latexSelfNormalizing';
import type { NormalizingColumn, NormalizingRequest } from '../../../worker/activation/normalizingMessages';

export interface CopyForPaperProps {
  readonly column: NormalizingColumn;
  readonly request: NormalizingRequest;
  readonly disabled: boolean;
}

/** Copies what was found as LaTeX with the paper's BibTeX entry; where the browser refuses, it can be copied by hand. */
export function CopyForPaper({ column, request, disabled }: CopyForPaperProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState(false);
  const text = latexSelfNormalizing(column, request);
  return (
    <>
      <button
        type="button"
        disabled={disabled}
        onClick={async () => {
          try {
            await navigator.clipboard.writeText(text);
            setSaid('The paragraph was copied.');
          } catch {
            setByHand(true);
            setSaid('The browser does not let the page copy. Copy the text below by hand.');
          }
        }}
      >
        Copy for a paper
      </button>
      <span role="status">{said}</span>
      {byHand && <textarea ref={field} readOnly rows={8} value={text} aria-label="paragraph for a paper" />}
    </>
  );
}
