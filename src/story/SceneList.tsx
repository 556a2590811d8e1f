import { Select } from '../pieces/fields/Select';
import type { Told } from './useStory';

export interface SceneListProps {
  readonly told: Told;
  readonly onChosen?: () => void;
}

/** All scenes by number and title; the chosen one is opened. */
export function SceneList({ told: { at, scenes, go }, onChosen }: SceneListProps) {
  return (
    <Select
      aria-label="Scene"
      value={`${at}`}
      options={scenes.map(({ title }, place) => ({ id: `${place}`, words: `${place + 1} · ${title}` }))}
      onChoose={(place) => {
        onChosen?.();
        go(Number(place));
      }}
    />
  );
}
