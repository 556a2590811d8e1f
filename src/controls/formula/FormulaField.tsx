import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { FormulaHelp } from './FormulaHelp';
import { FormulaMessage } from './FormulaMessage';
import { formulaExamples } from './formulaExamples';

/** What reading a formula gives: its text as it is kept, or a clause and the place of what is wrong. */
export type FormulaReading =
  | { readonly value: string }
  | {
      readonly problem: string;
      readonly at: number;
      readonly length: number;
      readonly rewritings?: readonly string[];
    };

export interface FormulaFieldProps {
  /** The formula in use. */
  readonly value: string;
  /** The reading of a text; keep the same function as long as it reads the same. */
  readonly read: (text: string) => FormulaReading;
  /** A legal formula, entered or chosen: always one step of its own. */
  readonly onChange: (text: string, commit: boolean) => void;
}

/** How long after the last key a text is checked: half-typed words are no errors yet. */
const pause = 600;

/**
 * A formula that can be typed or chosen from examples. Enter or leaving takes it over, Escape takes it back. A text
 * that cannot be used stays to be corrected, with the reason, the place and the formula kept.
 */
export function FormulaField({ value, read, onChange }: FormulaFieldProps) {
  const fieldId = useId();
  const messageId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Text typed and not yet taken over; belongs to the formula it was typed over and falls with it. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string; readonly checked: boolean }>();
  const current = draft !== undefined && draft.over === value ? draft : undefined;
  const text = current?.text;
  const checked = current?.checked === true;
  const reading = useMemo(() => (checked && text !== undefined ? read(text) : undefined), [checked, text, read]);
  const fault = reading && 'problem' in reading ? reading : undefined;

  useEffect(() => {
    if (text === undefined || checked) return;
    const timer = setTimeout(() => setDraft({ text, over: value, checked: true }), pause);
    return () => clearTimeout(timer);
  }, [text, checked, value]);

  const commit = () => {
    if (text === undefined) return;
    const result = read(text);
    if ('problem' in result) {
      setDraft({ text, over: value, checked: true });
      return;
    }
    setDraft(undefined);
    if (result.value !== value) onChange(result.value, true);
  };
  const use = (formula: string) => {
    setDraft(undefined);
    if (formula !== value) onChange(formula, true);
  };
  return (
    <div className="formula-field">
      <label htmlFor={fieldId}>Formula, f(z) =</label>
      <textarea
        ref={field}
        id={fieldId}
        rows={2}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        data-typed={text !== undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : messageId}
        value={text ?? value}
        onChange={(event) => setDraft({ text: event.target.value, over: value, checked: false })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            commit();
          } else if (event.key === 'Escape' && current !== undefined) {
            event.preventDefault();
            setDraft(undefined);
          }
        }}
        onBlur={commit}
      />
      <div className="formula-message" role="status" id={messageId}>
        {fault !== undefined && (
          <FormulaMessage
            text={text ?? ''}
            {...fault}
            kept={value}
            onTake={(rewriting) => {
              // The button goes away with the message.
              field.current?.focus();
              use(rewriting);
            }}
          />
        )}
        {reading !== undefined && fault === undefined && <span className="muted">Press Enter to use it.</span>}
      </div>
      <fieldset className="formula-examples">
        <legend>Examples</legend>
        {formulaExamples.map((example) => (
          <button
            key={example.name}
            type="button"
            title={example.text}
            aria-pressed={example.text === value}
            // Leaving the field would take the text in it over first.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => use(example.text)}
          >
            {example.name}
          </button>
        ))}
      </fieldset>
      <FormulaHelp />
    </div>
  );
}
