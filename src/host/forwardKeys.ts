/** Keys that whatever has the focus uses itself, though it says so to nobody. */
const owners: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  { selector: 'input[type="range"]', keys: /^(Page|Arrow|Home$|End$)/ },
  { selector: 'input[type="radio"]', keys: /^(Arrow| $)/ },
  { selector: 'input[type="checkbox"], button, summary', keys: /^( |Enter)$/ },
  { selector: 'a[href]', keys: /^Enter$/ },
  { selector: 'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select', keys: /^(?!Escape$)/ },
  { selector: 'dialog', keys: /^(?!Page)/ },
];

/** Keys that move the focus, or only say that others follow. */
const passing = /^(Tab|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>;

/**
 * Whether a pressed key means nothing to the page: nobody has used it, and it does not belong to what has the focus.
 * A slider that was dragged keeps the arrows, but not the keys of a clicker, unless the keyboard came to it.
 */
export function isForHost(event: Pressed, target: Element | null): boolean {
  const { key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || passing.test(key)) return false;
  if (/^Page/.test(key) && target?.matches('input[type="range"]:not(:focus-visible)')) return true;
  return !owners.some(({ selector, keys }) => keys.test(key) && target?.closest(selector));
}

/**
 * Hands keys that mean nothing to the page on to the page around its frame, so that a clicker goes on working after a
 * click in the frame: as a message of our own, and as one that reveal.js understands as it is. Ends when called.
 */
export function forwardKeys(page: Window): () => void {
  if (page.parent === page) return () => {};
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, code, keyCode, shiftKey, repeat } = event;
    const target = event.target instanceof Element ? event.target : null;
    // Whoever hears of the key after this one has had it, too, by then.
    page.setTimeout(() => {
      if (!isForHost(event, target)) return;
      page.parent.postMessage({ momentMap: 1, type: 'key', key, code, shiftKey, repeat }, '*');
      page.parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [keyCode] }), '*');
    });
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}
