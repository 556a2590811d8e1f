import { useId } from 'react';
import type { Explorer, Snapshot } from '../../state/Explorer';

export interface LayerSliderProps {
  readonly explorer: Snapshot & Explorer;
  readonly shown: number;
  /** The last layer there is. */
  readonly deepest: number;
}

/** The playhead goes no farther. */
const farthest = 100;

/** Which layer is looked at: the playhead’s, else the last. */
export function LayerSlider({ explorer: { dispatch }, shown, deepest }: LayerSliderProps) {
  const id = useId();
  const to = (text: string, commit: boolean) => {
    const layer = Math.round(Number(text));
    if (layer >= 0 && layer <= farthest) dispatch({ playhead: layer >= deepest ? null : layer }, { commit });
  };
  return (
    <div className="network-layer">
      <label htmlFor={id}>
        layer {shown} of {deepest}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.min(farthest, deepest)}
        step={1}
        value={Math.min(farthest, shown)}
        aria-valuetext={`layer ${shown} of ${deepest}`}
        onChange={(event) => to(event.target.value, false)}
        onPointerUp={() => dispatch({})}
        onKeyUp={() => dispatch({})}
        onBlur={() => dispatch({})}
      />
    </div>
  );
}
