import { memo, useId } from 'react';
import { NumberField } from '../../pieces/fields/NumberField';
import { Slider } from '../../pieces/fields/Slider';
import { ParameterSymbol } from '../../pieces/ParameterSymbol';
import { Term } from '../../pieces/Term';
import { roundedNumber } from '../../pieces/table/roundedNumber';
import { type Parameter, type ParameterKey, readParameter } from '../../state/tables/parameterTable';
import { SliderMarks } from './SliderMarks';
import { draggedValue, keyedValue, steppedValue } from './sliderStep';

export interface ParameterSliderProps {
  readonly row: Parameter;
  readonly value: number;
  readonly onChange: (key: ParameterKey, value: number, commit: boolean) => void;
  /** The end of a drag or of a held key. */
  readonly onSettle: () => void;
  /** Why the parameter plays no part now; its controls then stay in their places, but cannot be used. */
  readonly unused?: string | undefined;
}

/**
 * One parameter: a slider with the values worth a name, a field for any legal value, and the way back to the paper's.
 */
export const ParameterSlider = memo(function ParameterSlider(props: ParameterSliderProps) {
  const { row, value, onChange, onSettle, unused } = props;
  const disabled = unused !== undefined;
  const noteId = useId();
  const { symbol, words, min, max } = row;
  const beyond = value < min || value > max;
  const end = roundedNumber(value > max ? max : min, 6);
  const named = row.marks.find((mark) => mark.value === value);
  const shown = roundedNumber(value, 6);
  const spoken = named !== undefined && named.label !== shown ? `${named.label}, ${shown}` : shown;
  const change = (next: number) => next !== value && onChange(row.key, next, false);
  return (
    <div className="parameter" data-unused={disabled}>
      <div className="parameter-head">
        <Term explanation={row.explanation}>
          <ParameterSymbol of={symbol} />{' '}
          {beyond ? (
            <span className="parameter-words" aria-hidden="true">
              beyond the slider, which ends at {end}
            </span>
          ) : (
            <span className="parameter-words">{words}</span>
          )}
        </Term>
        <NumberField
          label={`${symbol}, exact value`}
          symbol={symbol}
          value={value}
          read={(text) => readParameter(row, text)}
          onChange={(next, commit) => onChange(row.key, next, commit)}
          onSettle={onSettle}
          step={(steps) => steppedValue(row, value, steps)}
          describedBy={beyond || disabled ? noteId : undefined}
          disabled={disabled}
        />
        <button
          type="button"
          className="parameter-reset"
          aria-label={`Reset ${symbol} to the paper’s ${roundedNumber(row.default, 6)}`}
          title={`Back to ${roundedNumber(row.default, 6)}`}
          disabled={disabled || value === row.default}
          onClick={() => onChange(row.key, row.default, true)}
        >
          ↺
        </button>
      </div>
      <Slider
        disabled={disabled}
        aria-label={`${symbol}, ${words}`}
        aria-valuetext={beyond ? `${spoken}, beyond the slider’s range` : spoken}
        min={min}
        max={max}
        step="any"
        value={Math.min(max, Math.max(min, value))}
        onSlide={(place, { keyed }) => change(keyed ? place : draggedValue(row, place))}
        keyed={(key) => keyedValue(row, value, key)}
        onSettle={onSettle}
        data-beyond={beyond}
      />
      {disabled ? (
        <p className="slider-unused" id={noteId}>
          {unused}
        </p>
      ) : (
        <SliderMarks row={row} chosen={named?.value} onChange={onChange} />
      )}
      <p className="visually-hidden" id={disabled ? undefined : noteId}>
        {beyond && `${symbol} is beyond the slider’s range, which ends at ${end}.`}
      </p>
    </div>
  );
});
