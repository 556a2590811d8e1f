import { memo } from 'react';
import type { Profile } from '../../math';
import { Value } from '../../pieces/table/Value';

export interface ProfileNotesProps {
  readonly profile: Profile;
  /** True while dropout moves or thins the outputs. */
  readonly dropped: boolean;
}

/** More are counted, not listed. */
const most = 3;

/** What the drawn density of the output cannot say by itself: atoms, jumps, peaks that are cut, and bounds. */
export const ProfileNotes = memo(function ProfileNotes({ profile, dropped }: ProfileNotesProps) {
  const { atoms, edges, peaks } = profile;
  const jumps = edges.filter(({ below, above }) => Number.isFinite(below) && Number.isFinite(above));
  const endless = edges.filter(({ below, above }) => !Number.isFinite(below) || !Number.isFinite(above));
  const f = <i className="symbol">f(z)</i>;
  return (
    <ul className="function-notes">
      {profile.crowded && (
        <li>
          {f} turns more than 24 times where <i className="symbol">z</i> lies: its density is left out, while mean and
          variance hold.
        </li>
      )}
      {atoms.slice(0, most).map(({ at, mass }) => (
        <li key={`atom ${at}`}>
          {dropped ? 'The output' : f} is exactly <Value value={at} /> with probability <Value value={mass} />: a stem,
          no density.
        </li>
      ))}
      {endless.slice(0, most).map(({ at }) => (
        <li key={`endless ${at}`}>
          At <Value value={at} /> the slope is 0 and the density has no bound; its area stays finite.
        </li>
      ))}
      {peaks.slice(0, most).map(({ from, to, mass }) => (
        <li key={`peak ${from}`}>
          Arrow: the density is cut off {to - from < 1e-9 ? 'at' : 'between'} <Value value={from} negligible={1e-12} />
          {to - from >= 1e-9 && (
            <>
              {' '}
              and <Value value={to} negligible={1e-12} />
            </>
          )}
          , where a share of <Value value={mass} digits={3} /> of the outputs lies.
        </li>
      ))}
      {jumps.slice(0, most).map(({ at, below, above }) => (
        <li key={`jump ${at}`}>
          At <Value value={at} negligible={1e-12} /> the density jumps from <Value value={below} /> to{' '}
          <Value value={above} />, where f has a kink or a step.
        </li>
      ))}
      {profile.bounds.map(({ at, mass }) => (
        <li key={`bound ${at}`}>
          <i className="symbol">f</i> tends to <Value value={at} negligible={1e-12} /> (dotted): a share of{' '}
          <Value value={mass} digits={3} negligible={1e-12} /> of the outputs lies within 0.05 of it.
        </li>
      ))}
    </ul>
  );
});
