import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

export interface TermProps {
  readonly explanation: string;
  /** The term as it is read: a symbol, a few words. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** Pixels between a term and its explanation, and from that to the edge of the screen. */
const gap = 6;

/**
 * A term that explains itself in one sentence when it is pointed at, tapped or reached by the keyboard: beside the
 * term, where there is room on the screen. For a reader of the screen the sentence is an attribute and no hidden text,
 * so that a caption with a term in it says nothing but itself.
 */
export function Term({ explanation, children, className = 'term' }: TermProps) {
  const button = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const [from, box] = [button.current, words.current];
    if (!open || !from || !box) return;
    const place = () => {
      const at = from.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = box;
      const below = at.bottom + gap + height <= innerHeight || at.top - gap - height < 0;
      box.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - gap - width))}px`;
      box.style.top = `${below ? at.bottom + gap : at.top - gap - height}px`;
    };
    place();
    // What scrolls takes the term away from its words.
    addEventListener('scroll', place, true);
    return () => removeEventListener('scroll', place, true);
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-description={explanation}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setOpen(false)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {children}
      </button>
      {open &&
        createPortal(
          <span ref={words} className="term-words" aria-hidden="true">
            {explanation}
          </span>,
          button.current?.closest('dialog, :fullscreen') ?? document.body,
        )}
    </>
  );
}
