import { type ReactNode, useId, useState } from 'react';

export interface TermProps {
  readonly explanation: string;
  /** The term as it is read: a symbol, a few words. */
  readonly children: ReactNode;
}

/** A term that explains itself in one sentence when it is pointed at, tapped or reached by the keyboard. */
export function Term({ explanation, children }: TermProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="term"
        title={open ? undefined : explanation}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        <span className="visually-hidden">What is </span>
        {children}
      </button>
      <span className="term-words" id={id} hidden={!open}>
        {explanation}
      </span>
    </>
  );
}
