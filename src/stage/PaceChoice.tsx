import { Select } from '../pieces/fields/Select';
import type { Playback } from './usePlayback';

export const speeds: readonly number[] = [1, 2, 4, 8];
const paces = speeds.map((value) => ({ id: String(value), words: `${value}/s` }));

/** How fast the layers are played. */
export function PaceChoice({ playback }: { readonly playback: Playback }) {
  return (
    <Select
      className="pace-choice"
      aria-label="Layers per second"
      title="Layers per second"
      value={String(playback.speed)}
      options={paces}
      onChoose={(pace) => playback.setSpeed(Number(pace))}
    />
  );
}
