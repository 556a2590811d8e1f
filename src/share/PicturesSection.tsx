import { useId } from 'react';
import { saveFile } from '../pieces/files/saveFile';
import type { State } from '../state/State';
import { captionOf } from './pictures/captionOf';
import { pngOf } from './pictures/pngOf';
import { type ShownChart, shownCharts } from './pictures/shownCharts';
import { standaloneSvg } from './pictures/standaloneSvg';
import { stateName } from './stateName';
import { useShown } from './useShown';

export interface PicturesSectionProps {
  readonly link: string;
  readonly state: State;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The plane and every chart on the page as files. */
export function PicturesSection({ link, state, onSay }: PicturesSectionProps) {
  const id = useId();
  const charts = useShown(shownCharts);
  const fileOf = (chart: ShownChart) => {
    const caption = captionOf(state, chart.element.closest<HTMLElement>('[data-of]')?.dataset.of);
    return standaloneSvg(chart, link, chart.id === 'plane' ? caption : `${chart.words}. ${caption}`);
  };
  const save = (name: string, content: Blob | string, type?: string) => onSay(saveFile(name, content, type));
  const saveSvg = (chart: ShownChart) =>
    save(`${chart.id}${stateName(state)}.svg`, fileOf(chart).source, 'image/svg+xml');
  const savePng = async (chart: ShownChart) => {
    try {
      save(`${chart.id}${stateName(state)}.png`, await pngOf(fileOf(chart)));
    } catch {
      onSay(`${chart.words}: the browser could not draw it as PNG; take the SVG instead.`);
    }
  };
  return (
    <section aria-labelledby={`${id}pictures`}>
      <h3 id={`${id}pictures`}>Pictures, as they are now</h3>
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
            </li>
          ))}
      </ul>
      {charts.some(({ busy }) => busy) && <p className="note">What is still in work follows when it is computed.</p>}
    </section>
  );
}
