import { useMedia } from '../useMedia';

export interface FieldKeysProps {
  /** What a key makes of the text. */
  readonly onKey: (change: (text: string) => string) => void;
}

/** Each key with its name and with what it makes of the text. */
const keys: readonly { readonly sign: string; readonly name: string; readonly change: (text: string) => string }[] = [
  {
    sign: '±',
    name: 'Change the sign',
    change: (text) => (/^\s*[-−]/.test(text) ? text.replace(/^\s*[-−]/, '') : `-${text}`),
  },
  { sign: '/', name: 'Divided by', change: (text) => `${text}/` },
  { sign: 'π', name: 'Pi', change: (text) => `${text}π` },
  { sign: '√', name: 'Square root', change: (text) => `√${text}` },
  { sign: 'e−', name: 'Times ten to the minus', change: (text) => `${text}e-` },
];

/** The signs that the keypads of some phones lack, above the field that is typed in; only where fingers type. */
export function FieldKeys({ onKey }: FieldKeysProps) {
  if (!useMedia('(pointer: coarse)')) return null;
  return (
    <span className="field-keys">
      {keys.map(({ sign, name, change }) => (
        <button
          key={sign}
          type="button"
          tabIndex={-1}
          aria-label={name}
          // The field keeps the focus, and the phone its keypad.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKey(change)}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}
