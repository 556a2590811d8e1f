import { memo } from 'react';
import { NumberField } from '../pieces/fields/NumberField';
import { Select } from '../pieces/fields/Select';
import { Slider } from '../pieces/fields/Slider';
import { roundedNumber } from '../pieces/table/roundedNumber';
import { Value } from '../pieces/table/Value';
import { readRate } from '../state/address/fieldTable';
import type { Explorer } from '../state/Explorer';
import type { MapState } from '../state/parametersOf';
import { dropoutTable } from '../state/tables/dropoutTable';

export interface DropoutChoiceProps extends Pick<MapState, 'dropout' | 'rate' | 'keeps'> {
  /** Why nothing is dropped with the present activation, in a sentence; undefined where it is. */
  readonly problem: string | undefined;
  readonly onChange: Explorer['dispatch'];
}

const most = 0.95;
const step = 0.01;

/** What is dropped after the layer, and how often. */
export const DropoutChoice = memo(function DropoutChoice(props: DropoutChoiceProps) {
  const { dropout, rate, keeps, problem, onChange } = props;
  const row = dropoutTable.find(({ id }) => id === dropout);
  return (
    <div className="dropout-choice">
      <div className="choice-row">
        <label htmlFor="dropout">Dropout</label>
        <Select id="dropout" value={dropout} options={dropoutTable} onChoose={(dropout) => onChange({ dropout })} />
      </div>
      {dropout !== 'none' && (
        <>
          <RateSlider rate={rate} onChange={onChange} />
          <p className="activation-rule">{row?.explanation} Mean and variance are those after it.</p>
          {dropout === 'alpha' && keeps && (
            <p className="activation-rule">
              Here it restores mean <Value value={keeps.mu} /> and variance <Value value={keeps.nu} /> instead, as
              designed.{' '}
              <button type="button" onClick={() => onChange({ keeps: null })}>
                Restore (0, 1)
              </button>
            </p>
          )}
          {problem !== undefined && (
            <p className="choice-problem" role="status">
              {problem} So nothing is dropped now.
            </p>
          )}
        </>
      )}
    </div>
  );
});

function RateSlider({ rate, onChange }: { readonly rate: number; readonly onChange: Explorer['dispatch'] }) {
  const stepped = (steps: number) =>
    Math.min(0.99, Math.max(0, Number(((Math.round(rate / step) + steps) * step).toFixed(2))));
  return (
    <div className="rate-row parameter">
      <span className="parameter-words">rate</span>
      <Slider
        aria-label="rate of dropped units"
        aria-valuetext={`${roundedNumber(100 * rate, 4)} percent${rate > most ? ', beyond the slider’s range' : ''}`}
        min={0}
        max={most}
        step={step}
        value={Math.min(most, rate)}
        data-beyond={rate > most}
        onSlide={(next) => next !== rate && onChange({ rate: next }, { commit: false })}
        onSettle={() => onChange({})}
      />
      <NumberField
        label="rate, exact value"
        symbol="the rate"
        value={rate}
        read={readRate}
        onChange={(next, commit) => onChange({ rate: next }, { commit })}
        onSettle={() => onChange({})}
        step={stepped}
      />
    </div>
  );
}
