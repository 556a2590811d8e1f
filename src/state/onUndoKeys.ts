/**
 * Calls undo at Ctrl+Z (or ⌘Z) and redo at Ctrl+Shift+Z or Ctrl+Y, but not while a field is typed in: one that says
 * `data-typed="false"` holds nothing that is not taken over yet.
 */
export function onUndoKeys(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  actions: { readonly undo: () => void; readonly redo: () => void },
): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const action = undoKey(event);
    if (action === undefined || event.defaultPrevented || isTyping(event.target)) return;
    event.preventDefault();
    actions[action]();
  };
  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key combination asks for. */
export function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/** In a text field these keys belong to the text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.dataset.typed !== 'false' &&
    target.matches(
      'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=button])',
    )
  );
}
