import { useEffect, useRef } from 'react';
import { glossary } from '../words/glossary';

/** Every word of the page that a student may not know, with what it means. */
export function Glossary({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="glossary"
      aria-labelledby="glossary-title"
      onClose={onClose}
      // Only the backdrop is the dialog itself; the page of words fills it.
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={() => {}}
    >
      <div className="glossary-body">
        <div className="share-head">
          <h2 id="glossary-title">What the words mean</h2>
          <button type="button" className="quiet share-close" aria-label="Close" onClick={close}>
            ×
          </button>
        </div>
        <dl>
          {glossary.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
