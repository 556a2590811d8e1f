import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export interface SheetProps {
  readonly title: string;
  /** Its own class, for its width and what stands on it. */
  readonly className: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** What stands on it; gets the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A sheet over the page, which waits below it: closed by its button, by Escape, or by a click beside it. */
export function Sheet({ title, className, onClose, onKeyDown, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={`sheet ${className}`}
      aria-labelledby={name}
      onClose={onClose}
      // Only the backdrop is the dialog itself; the sheet fills it.
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={onKeyDown}
    >
      <div className="sheet-body">
        <div className="sheet-head">
          <h2 id={name}>{title}</h2>
          <button type="button" className="quiet sheet-close" aria-label="Close" onClick={close}>
            ×
          </button>
        </div>
        {children(close)}
      </div>
    </dialog>
  );
}
