import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';

/**
 * What the head has no room for on a small screen: behind a button there, which its sheet shows, and in the line of the
 * head elsewhere.
 */
export function HeaderMenu({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  /** What a button of the sheet opens is then left to the one that opens the sheet. */
  const onClick = ({ target }: MouseEvent) => {
    if (!open || !(target as Element).closest('.head-menu-body button')) return;
    button.current?.focus();
    setOpen(false);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what happens to the parts inside is heard here
    <div className="head-menu" onKeyDown={onKeyDown} onClick={onClick} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="menu-switch"
        aria-expanded={open}
        aria-controls="head-menu"
        onClick={() => setOpen(!open)}
      >
        Menu
      </button>
      <div id="head-menu" className="head-menu-body" data-open={open}>
        {children}
      </div>
    </div>
  );
}
