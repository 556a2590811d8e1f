import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Read, writeNumber } from '../../state/address/readNumber';
import { typedNumber, writesComma } from '../../state/address/typedNumber';
import { roundedNumber } from '../table/roundedNumber';
import { FieldKeys } from './FieldKeys';

export interface NumberFieldProps {
  /** Accessible name, beginning with the symbol: "ω, exact value". */
  readonly label: string;
  /** What stays when the text is refused: "ω" in "ω stays 0.1". */
  readonly symbol: string;
  readonly value: number;
  /** The value that a number in digits stands for, or why it is refused; other ways of writing it are the field's affair. */
  readonly read: (text: string) => Read<number>;
  /** A value typed, or stepped to; steps of a held key are uncommitted until it is let go. */
  readonly onChange: (value: number, commit: boolean) => void;
  /** The end of a held key: what was changed so far is one step. */
  readonly onSettle: () => void;
  /** The value that many steps away, for the arrow keys. */
  readonly step?: (steps: number) => number;
  /** Id of a text that says more about the field. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
}

/** Asked for once somebody types: the browser takes long to say it. */
let comma: boolean | undefined;

/** What a field shows when it is not typed in. */
const digits = 6;

/**
 * A number that can be typed: rounded until one enters it, then at full precision. Enter or leaving commits, Escape
 * takes back, and a text that cannot be used stays to be corrected, with the reason and the value kept, until
 * a change elsewhere makes it usable.
 */
export function NumberField({
  label,
  symbol,
  value,
  read,
  onChange,
  onSettle,
  step,
  describedBy,
  disabled = false,
}: NumberFieldProps) {
  const messageId = useId();
  /** Text typed and not yet taken over; belongs to the value it was typed over and falls with it. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: number; readonly refused?: true }>();
  const [focused, setFocused] = useState(false);
  const stepping = useRef(false);
  const current = draft !== undefined && draft.over === value ? draft : undefined;
  const exact = writeNumber(value);

  const readTyped = (text: string): Read<number> => {
    comma ??= writesComma(globalThis.navigator?.language);
    const typed = typedNumber(text, comma);
    return 'problem' in typed ? typed : read(typed.value);
  };
  const commit = () => {
    if (current === undefined) return;
    const result = readTyped(current.text);
    if ('problem' in result) {
      setDraft({ text: current.text, over: value, refused: true });
      return;
    }
    setDraft(undefined);
    if (result.value !== value) onChange(result.value, true);
  };
  const settle = () => {
    if (stepping.current) onSettle();
    stepping.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && current !== undefined) {
      event.preventDefault();
      setDraft(undefined);
    } else if (steps !== 0 && step !== undefined) {
      event.preventDefault();
      const next = read(writeNumber(step(steps)));
      if ('problem' in next || next.value === value) return;
      stepping.current = true;
      setDraft(undefined);
      onChange(next.value, false);
    }
  };
  // What was refused is read again whenever something else has changed, and taken over once it is legal.
  const again = current?.refused ? readTyped(current.text) : undefined;
  const problem = again && 'problem' in again ? again.problem : undefined;
  const legalNow = again !== undefined && problem === undefined;
  const onLegal = useEffectEvent(commit);
  useEffect(() => {
    if (legalNow) onLegal();
  }, [legalNow]);
  return (
    <span className="number-field">
      <input
        type="text"
        disabled={disabled}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={
          [problem === undefined ? undefined : messageId, describedBy].filter(Boolean).join(' ') || undefined
        }
        data-long={exact.length > 9}
        data-typed={current !== undefined}
        title={exact}
        value={current?.text ?? (focused ? exact : roundedNumber(value, digits))}
        onFocus={(event) => {
          // The exact digits must stand there before anything is selected or typed, or they would mix with it.
          flushSync(() => setFocused(true));
          event.target.select();
        }}
        onChange={(event) => setDraft({ text: event.target.value, over: value })}
        onKeyDown={onKeyDown}
        onKeyUp={settle}
        onBlur={() => {
          setFocused(false);
          settle();
          commit();
        }}
      />
      {focused && <FieldKeys onKey={(key) => setDraft({ text: key(current?.text ?? exact), over: value })} />}
      <span className="field-message" role="status" id={messageId}>
        {problem !== undefined && `${sentenceCase(problem)}; ${symbol} stays ${roundedNumber(value, digits)}.`}
      </span>
    </span>
  );
}

/** A capital for a Latin letter; the Greek ones are symbols, and Ν is not ν. */
function sentenceCase(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
