import { memo } from 'react';
import type { Parameter, ParameterKey } from '../../state/tables/parameterTable';
import { markPlaces } from './markPlaces';

export interface SliderMarksProps {
  readonly row: Parameter;
  /** The named value that the parameter has; undefined while it has another. */
  readonly chosen: number | undefined;
  readonly onChange: (key: ParameterKey, value: number, commit: boolean) => void;
}

/** Percent of the track one label needs. */
const room = 17;

/** The named values under a slider: a tick where each lies, and a label to press, led to its tick where they crowd. */
export const SliderMarks = memo(function SliderMarks({ row, chosen, onChange }: SliderMarksProps) {
  const places = markPlaces(row, room);
  return (
    <div className="slider-marks">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {places.map(({ tick, label }) => (
          <path key={tick} d={`M${tick} 0V3L${label} 8`} />
        ))}
      </svg>
      {row.marks.map((mark, index) => (
        <button
          key={mark.label}
          type="button"
          style={{ left: `${places[index]?.label ?? 0}%` }}
          aria-label={`Set ${row.symbol} to ${mark.label}`}
          aria-pressed={mark.value === chosen}
          onClick={() => onChange(row.key, mark.value, true)}
        >
          {mark.label}
        </button>
      ))}
    </div>
  );
});
