import { useId, useLayoutEffect, useState } from 'react';
import type { Picture } from '../export/Picture';
import type { State } from '../state/State';
import { captionOf } from './captionOf';
import { pngOf } from './pngOf';
import { saveFile } from './saveFile';
import { type ShownChart, shownCharts } from './shownCharts';
import { standaloneSvg } from './standaloneSvg';

export interface PicturesSectionProps {
  readonly link: string;
  readonly state: State;
  /** Another one whenever the page has drawn anew. */
  readonly picture: Picture | undefined;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** The plane and every chart on the page as files. */
export function PicturesSection({ link, state, picture, onSay }: PicturesSectionProps) {
  const id = useId();
  const [charts, setCharts] = useState<readonly ShownChart[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: some charts come when their numbers are computed
  useLayoutEffect(() => setCharts(shownCharts(document)), [picture]);
  const fileOf = (chart: ShownChart) =>
    standaloneSvg(chart, link, captionOf(state, chart.element.closest('[data-compared]') !== null));
  const save = (name: string, content: Blob | string, type?: string) => onSay(saveFile(name, content, type));
  const saveSvg = (chart: ShownChart) => save(`${chart.id}.svg`, fileOf(chart).source, 'image/svg+xml');
  const savePng = async (chart: ShownChart) => {
    try {
      save(`${chart.id}.png`, await pngOf(fileOf(chart)));
    } catch {
      onSay(`${chart.words}: the browser could not draw it as PNG; take the SVG instead.`);
    }
  };
  return (
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
  );
}
