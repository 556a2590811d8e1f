import type { Explorer } from '../../state/Explorer';
import type { Reach, State, Through } from '../../state/State';
import { orbitLetter } from '../../words/orbitLetter';

export interface ThroughChoiceProps {
  readonly through: Through;
  readonly reach: Reach;
  readonly starts: State['starts'];
  readonly onChange: Explorer['dispatch'];
}

/** Which point's net input is shown, and how far out. */
export function ThroughChoice({ through, reach, starts, onChange }: ThroughChoiceProps) {
  return (
    <div className="function-choices">
      <label htmlFor="through">Net input of</label>
      <select id="through" value={through} onChange={(event) => onChange({ through: event.target.value as Through })}>
        <option value="auto">automatic</option>
        <option value="fixed">the fixed point</option>
        <option value="standard">(0, 1)</option>
        {Array.from({ length: Math.max(starts.length, orbitOf(through)) }, (_, index) => (
          <option key={orbitLetter(index)} value={`orbit${index + 1}`}>
            orbit {orbitLetter(index)}
          </option>
        ))}
      </select>
      <label htmlFor="reach">z to</label>
      <select id="reach" value={reach} onChange={(event) => onChange({ reach: event.target.value as Reach })}>
        {(['4', '12', '40'] as const).map((value) => (
          <option key={value} value={value}>
            ±{value}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The number of the orbit that is chosen, which may have been removed; else 0. */
function orbitOf(through: Through): number {
  return through.startsWith('orbit') ? Number(through.slice('orbit'.length)) : 0;
}
