import { useId, useState } from 'react';
import { Select } from '../pieces/fields/Select';
import { saveFile } from '../pieces/files/saveFile';
import type { State } from '../state/State';
import { chartFile } from './pictures/chartFile';
import type { Colours } from './pictures/inColours';
import { type Density, densities, pngOf } from './pictures/pngOf';
import { type ShownChart, shownCharts } from './pictures/shownCharts';
import { stateName } from './stateName';
import { useShown } from './useShown';

export interface PicturesSectionProps {
  readonly link: string;
  readonly state: State;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

const colourings: readonly { readonly id: Colours; readonly words: string }[] = [
  { id: 'as shown', words: 'colours as shown' },
  { id: 'light', words: 'light colours' },
  { id: 'dark', words: 'dark colours' },
];
const sizes = densities.map((density) => ({ id: String(density), words: `PNG ${density} × as large` }));

/** The plane and every chart on the page as files, and to the clipboard. */
export function PicturesSection({ link, state, onSay }: PicturesSectionProps) {
  const id = useId();
  const [colours, setColours] = useState<Colours>('as shown');
  const [size, setSize] = useState('2');
  const charts = useShown(shownCharts);
  const fileOf = (chart: ShownChart) => chartFile(chart, state, link, colours);
  const drawn = (chart: ShownChart) => pngOf(fileOf(chart), Number(size) as Density);
  const save = (name: string, content: Blob | string, type?: string) => onSay(saveFile(name, content, type));
  const saveSvg = (chart: ShownChart) =>
    save(`${chart.id}${stateName(state)}.svg`, fileOf(chart).source, 'image/svg+xml');
  const savePng = async (chart: ShownChart) => {
    try {
      save(`${chart.id}${stateName(state)}.png`, await drawn(chart));
    } catch (fault) {
      onSay(`${chart.words}: ${clauseOf(fault)}; take the SVG instead.`);
    }
  };
  const copy = async (chart: ShownChart) => {
    try {
      // A promise of it: the leave to copy ends soon after the click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn(chart) })]);
      onSay(`${chart.words} was copied as a picture.`);
    } catch (fault) {
      // What the page itself says is a plain error; all else is the browser's: no leave, or nothing to copy with.
      const own = fault instanceof Error && fault.constructor === Error;
      const why = own ? clauseOf(fault) : 'the browser does not let the page copy pictures';
      onSay(`${chart.words}: ${why}; save the file instead.`);
    }
  };
  return (
    <section aria-labelledby={`${id}pictures`}>
      <h3 id={`${id}pictures`}>Pictures, as they are now</h3>
      <div className="button-row picture-choices">
        <Select aria-label="Colours of pictures" value={colours} options={colourings} onChoose={setColours} />
        <Select aria-label="Size of PNG" value={size} options={sizes} onChoose={setSize} />
      </div>
      <ul className="share-list">
        {charts
          .filter(({ busy }) => !busy)
          .map((chart) => (
            <li key={chart.id}>
              <span>{chart.words}</span>
              <button type="button" aria-label={`SVG: ${chart.words}`} onClick={() => saveSvg(chart)}>
                SVG
              </button>
              <button type="button" aria-label={`PNG: ${chart.words}`} onClick={() => savePng(chart)}>
                PNG
              </button>
              <button type="button" aria-label={`Copy: ${chart.words}`} onClick={() => copy(chart)}>
                Copy
              </button>
            </li>
          ))}
      </ul>
      {charts.some(({ busy }) => busy) && <p className="note">What is still in work follows when it is computed.</p>}
    </section>
  );
}

/** Why a picture was not drawn, as a clause. */
function clauseOf(fault: unknown): string {
  return fault instanceof Error && fault.message ? fault.message : 'the browser could not draw it';
}
