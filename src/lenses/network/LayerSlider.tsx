import { useId } from 'react';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { farthestLayer as farthest } from '../../state/lastLayer';

export interface LayerSliderProps {
  readonly explorer: Snapshot & Explorer;
  readonly shown: number;
  /** The last layer there is. */
  readonly deepest: number;
  /** What the layer is called, where it has a name. */
  readonly words?: string;
}

/** Which layer is looked at: the playhead’s, else the last. */
export function LayerSlider({ explorer: { dispatch }, shown, deepest, words }: LayerSliderProps) {
  const id = useId();
  const to = (text: string, commit: boolean) => {
    const layer = Math.round(Number(text));
    if (layer >= 0 && layer <= farthest) dispatch({ playhead: layer >= deepest ? null : layer }, { commit });
  };
  const said = `layer ${shown} of ${deepest}${words === undefined ? '' : `, ${words}`}`;
  return (
    <div className="network-layer">
      <label htmlFor={id}>{said}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.min(farthest, deepest)}
        step={1}
        value={Math.min(farthest, shown)}
        aria-valuetext={said}
        onChange={(event) => to(event.target.value, false)}
        onPointerUp={() => dispatch({})}
        onKeyUp={() => dispatch({})}
        onBlur={() => dispatch({})}
      />
    </div>
  );
}
