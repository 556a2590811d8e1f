import { useState } from 'react';
import { saveFile } from '../pieces/files/saveFile';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import { chartFile } from './pictures/chartFile';
import { film, filmKind } from './pictures/film';
import { shownCharts } from './pictures/shownCharts';
import { stateName } from './stateName';

export interface FilmButtonProps {
  readonly link: string;
  readonly state: State;
  readonly dispatch: Explorer['dispatch'];
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** Records the plane while its orbits are played, where the browser has a recorder; the playhead is then where it was. */
export function FilmButton({ link, state, dispatch, onSay }: FilmButtonProps) {
  const [recording, setRecording] = useState(false);
  const kind = filmKind();
  if (!kind || state.starts.length === 0 || !state.overlays.includes('orbits')) return null;
  const { layers, playhead } = state;
  const record = async () => {
    setRecording(true);
    try {
      const whole = await film(kind.type, layers + 1, async (layer) => {
        onSay(`Layer ${layer} of ${layers} is being recorded.`);
        dispatch({ playhead: layer }, { commit: false });
        await nextPicture();
        const plane = shownCharts(document).find(({ id }) => id === 'plane');
        if (!plane) throw new Error('the plane is not shown');
        return chartFile(plane, state, link);
      });
      onSay(saveFile(`orbits${stateName(state)}.${kind.end}`, whole));
    } catch {
      onSay('The browser could not record the orbits.');
    } finally {
      dispatch({ playhead }, { commit: false });
      dispatch({});
      setRecording(false);
    }
  };
  return (
    <button type="button" disabled={recording} onClick={record} title={`About ${Math.ceil((layers + 5) / 4)} seconds`}>
      Film of the orbits
    </button>
  );
}

/** Waits until a change has been drawn. */
async function nextPicture(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}
