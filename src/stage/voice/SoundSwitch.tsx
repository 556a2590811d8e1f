import { memo } from 'react';
import type { Sound } from './useSound';

/** Turns the sound of the orbits on and off. */
export const SoundSwitch = memo(function SoundSwitch({ sound: { on, trouble, turn } }: { readonly sound: Sound }) {
  return (
    <>
      <button
        type="button"
        className="sound-switch"
        aria-pressed={on}
        title="A tone for every orbit as its layers pass: the higher, the larger its variance; an octave is twice the deviation, from 55 to 3520 Hz"
        onClick={() => turn(!on)}
      >
        Sound
      </button>
      {trouble && (
        <span className="note" role="status">
          {trouble}
        </span>
      )}
    </>
  );
});
