/** What a key does in front of a class. */
export type LectureAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'full'
  | 'halo'
  | 'speaker'
  | 'controls'
  | 'key'
  | 'help'
  | 'leave';

/** Every key with what it does; the first of an action are those that the help names. */
export const lectureKeys: readonly {
  readonly keys: readonly string[];
  readonly action: LectureAction;
  readonly words: string;
}[] = [
  { keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' '], action: 'next', words: 'the next scene' },
  { keys: ['PageUp', 'ArrowLeft', 'ArrowUp'], action: 'back', words: 'the scene before' },
  { keys: ['Home'], action: 'first', words: 'the first scene' },
  { keys: ['End'], action: 'last', words: 'the last scene' },
  { keys: ['b', '.'], action: 'black', words: 'a black screen, and back' },
  { keys: ['w'], action: 'white', words: 'a white screen, and back' },
  { keys: ['f'], action: 'full', words: 'the whole screen, and back' },
  { keys: ['h'], action: 'halo', words: 'a ring around the pointer' },
  { keys: ['c'], action: 'controls', words: 'the sliders, in place of the words, and back' },
  { keys: ['k'], action: 'key', words: 'what the marks mean, and back' },
  { keys: ['s'], action: 'speaker', words: 'the speaker’s window' },
  { keys: ['?'], action: 'help', words: 'these keys' },
  { keys: ['Escape'], action: 'leave', words: 'out of the lecture' },
];

/** Keys that whatever has the focus uses itself. */
const owners: readonly { readonly selector: string; readonly keys: RegExp }[] = [
  // Text takes every key but that which leaves.
  {
    selector: 'textarea, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"])',
    keys: /^(?!Escape$)/,
  },
  { selector: 'select', keys: /^(?!Escape$)/ },
  { selector: 'input[type="range"]', keys: /^(Page|Arrow|Home$|End$)/ },
  { selector: 'input[type="radio"]', keys: /^(Arrow| $)/ },
  {
    selector: '[role="application"], svg [tabindex], svg [role="button"]',
    keys: /^(Arrow|Page|Home$|End$| $|Escape$)/,
  },
  { selector: '[role="tab"]', keys: /^(Arrow|Home$|End$| $)/ },
  { selector: 'button, summary, input[type="checkbox"]', keys: /^ $/ },
];

/**
 * What a pressed key does in the lecture; undefined where it does nothing, has a modifier, has been used already, or
 * belongs to what has the focus.
 */
export function lectureAction(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>,
  target: Element | null,
): LectureAction | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (owners.some(({ selector, keys }) => keys.test(event.key) && target?.closest(selector))) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return lectureKeys.find(({ keys }) => keys.includes(key))?.action;
}
