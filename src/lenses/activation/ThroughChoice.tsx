import { Select } from '../../pieces/fields/Select';
import type { Explorer } from '../../state/Explorer';
import type { Reach, State, Through } from '../../state/State';
import { orbitLetter } from '../../words/orbitLetter';

const reaches = (['4', '12', '40'] as const).map((id) => ({ id, words: `±${id}` }));

export interface ThroughChoiceProps {
  readonly through: Through;
  readonly reach: Reach;
  readonly starts: State['starts'];
  readonly onChange: Explorer['dispatch'];
}

/** Which point's net input is shown, and how far out. */
export function ThroughChoice({ through, reach, starts, onChange }: ThroughChoiceProps) {
  const orbits = Array.from({ length: Math.max(starts.length, orbitOf(through)) }, (_, index) => index);
  const points: readonly { readonly id: Through; readonly words: string }[] = [
    { id: 'auto', words: 'automatic' },
    { id: 'fixed', words: 'the fixed point' },
    { id: 'standard', words: '(0, 1)' },
    ...orbits.map((index) => ({ id: `orbit${index + 1}` as const, words: `orbit ${orbitLetter(index)}` })),
  ];
  return (
    <div className="function-choices">
      <label htmlFor="through">Net input of</label>
      <Select id="through" value={through} options={points} onChoose={(through) => onChange({ through })} />
      <label htmlFor="reach">z to</label>
      <Select id="reach" value={reach} options={reaches} onChoose={(reach) => onChange({ reach })} />
    </div>
  );
}

/** The number of the orbit that is chosen, which may have been removed; else 0. */
function orbitOf(through: Through): number {
  return through.startsWith('orbit') ? Number(through.slice('orbit'.length)) : 0;
}
