import { useId } from 'react';
import { type Look, type LookColour, lookColours } from '../export/Look';
import { latex } from '../export/latex/latex';
import type { Picture } from '../export/Picture';
import { python } from '../export/python/python';
import { pythonTraining } from '../export/python/pythonTraining';
import { saveFile } from '../pieces/files/saveFile';
import type { State } from '../state/State';
import { token } from './pictures/standaloneSvg';
import { stateName } from './stateName';

export interface ProgramsSectionProps {
  /** What there is to take; undefined while it is computed. */
  readonly picture: Picture | undefined;
  readonly state: State;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The picture as a Python script and the map as LaTeX. */
export function ProgramsSection({ picture, state, onSay }: ProgramsSectionProps) {
  const id = useId();
  const save = (name: string, content: string, type: string) => onSay(saveFile(name, content, type));
  return (
    <section aria-labelledby={`${id}programs`}>
      <h3 id={`${id}programs`}>Programs and formulas</h3>
      {picture && (
        <ul className="share-list">
          <li>
            <span>
              Python that redraws arrows, nullclines, orbits and fixed points, with NumPy, SciPy and matplotlib
            </span>
            <button
              type="button"
              aria-label="Python script"
              onClick={() => save(`plane${stateName(state)}.py`, python(picture, lookOf(state)), 'text/x-python')}
            >
              Python
            </button>
          </li>
          {state.lens === 'training' && (
            <li>
              <span>Python that trains the lens’s networks, with PyTorch and scikit-learn</span>
              <button
                type="button"
                aria-label="PyTorch script"
                onClick={() => save('training.py', pythonTraining(state, picture.link), 'text/x-python')}
              >
                PyTorch
              </button>
            </li>
          )}
          <li>
            <span>The map’s formulas with these numbers put in</span>
            <button
              type="button"
              aria-label="LaTeX document"
              onClick={() => save(`formulas${stateName(state)}.tex`, latex(picture), 'application/x-tex')}
            >
              LaTeX
            </button>
          </li>
        </ul>
      )}
    </section>
  );
}

/** How the plane looks now, colours included. */
export function lookOf({ arrows, overlays, heat, lens }: State): Look {
  const colours = Object.fromEntries(lookColours.map((name) => [name, token(name)])) as Record<LookColour, string>;
  return { arrows, overlays, heat, box: lens === 'theorems', colours };
}
