import { useId, useState } from 'react';
import { csv } from '../export/csv';
import { json } from '../export/json';
import { type Look, type LookColour, lookColours } from '../export/Look';
import { latex } from '../export/latex';
import type { HeatField, Picture } from '../export/Picture';
import { python } from '../export/python';
import { scriptProblem } from '../export/scriptProblem';
import { tables } from '../export/tables';
import type { State } from '../state/State';
import type { MapResult } from '../worker/messages';
import { blobOf } from './blobOf';
import { captionOf } from './captionOf';
import { pngOf } from './pngOf';
import { saveFile } from './saveFile';
import { type ShownChart, shownCharts } from './shownCharts';
import { standaloneSvg, token } from './standaloneSvg';

export interface ExportSectionProps {
  readonly link: string;
  readonly state: State;
  readonly result: MapResult | undefined;
  /** The heat map on the plane, if there is one. */
  readonly heat: HeatField | undefined;
  /** True while newer results are on their way. */
  readonly busy: boolean;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** Pictures, numbers and programs to take along as files. */
export function ExportSection({ link, state, result, heat, busy, onSay }: ExportSectionProps) {
  const id = useId();
  const [charts] = useState(() => shownCharts(document));
  const picture: Picture | undefined = result && !busy ? { ...result, heat, link } : undefined;
  const save = (name: string, content: Blob | string, type?: string) => onSay(saveFile(name, content, type));
  const saveText = async (name: string, pieces: Iterable<string>, type: string) =>
    save(name, await blobOf(pieces, type));
  const caption = captionOf(state);
  const saveSvg = (chart: ShownChart) =>
    save(`${chart.id}.svg`, standaloneSvg(chart, link, caption).source, 'image/svg+xml');
  const savePng = async (chart: ShownChart) => {
    try {
      save(`${chart.id}.png`, await pngOf(standaloneSvg(chart, link, caption)));
    } catch {
      onSay(`${chart.words}: the browser could not draw it as PNG; take the SVG instead.`);
    }
  };
  const problem = picture && scriptProblem(picture);
  return (
    <div>
      <section aria-labelledby={`${id}pictures`}>
        <h3 id={`${id}pictures`}>Pictures, as they are now</h3>
        <ul className="share-list">
          {charts.map((chart) => (
            <li key={chart.id}>
              <span>{chart.words}</span>
              <button type="button" aria-label={`SVG: ${chart.words}`} onClick={() => saveSvg(chart)}>
                SVG
              </button>
              <button type="button" aria-label={`PNG: ${chart.words}`} onClick={() => savePng(chart)}>
                PNG
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby={`${id}numbers`}>
        <h3 id={`${id}numbers`}>Numbers, with all digits</h3>
        {picture ? (
          <ul className="share-list">
            {tables(picture).map((table) => (
              <li key={table.id}>
                <span>{table.words}</span>
                <button
                  type="button"
                  aria-label={`CSV: ${table.words}`}
                  onClick={() => saveText(`${table.id}.csv`, csv(table), 'text/csv')}
                >
                  CSV
                </button>
                <button
                  type="button"
                  aria-label={`JSON: ${table.words}`}
                  onClick={() => saveText(`${table.id}.json`, json(table, picture), 'application/json')}
                >
                  JSON
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="note">They follow when they are computed.</p>
        )}
        {picture && state.heat !== 'none' && !heat && (
          <p className="note">Those of the heat map follow when they are computed.</p>
        )}
      </section>
      <section aria-labelledby={`${id}programs`}>
        <h3 id={`${id}programs`}>Programs and formulas</h3>
        {picture && !problem && (
          <ul className="share-list">
            <li>
              <span>
                Python that redraws arrows, nullclines, orbits and fixed points, with NumPy, SciPy and matplotlib
              </span>
              <button
                type="button"
                aria-label="Python script"
                onClick={() => save('plane.py', python(picture, lookOf(state)), 'text/x-python')}
              >
                Python
              </button>
            </li>
            <li>
              <span>The map’s formulas with these numbers put in</span>
              <button
                type="button"
                aria-label="LaTeX document"
                onClick={() => save('formulas.tex', latex(picture), 'application/x-tex')}
              >
                LaTeX
              </button>
            </li>
          </ul>
        )}
        {problem && <p>{problem}</p>}
      </section>
    </div>
  );
}

/** How the plane looks now, colours included. */
function lookOf({ arrows, overlays, heat, lens }: State): Look {
  const colours = Object.fromEntries(lookColours.map((name) => [name, token(name)])) as Record<LookColour, string>;
  return { arrows, overlays, heat, box: lens === 'theorems', colours };
}
