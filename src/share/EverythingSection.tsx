import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { csv } from '../export/files/csv';
import { json } from '../export/files/json';
import { latex } from '../export/latex/latex';
import type { Offers } from '../export/offers';
import type { Picture } from '../export/Picture';
import { python } from '../export/python/python';
import { saveFile } from '../pieces/files/saveFile';
import type { State } from '../state/State';
import { offeredTables } from './offeredTables';
import { lookOf } from './ProgramsSection';
import { blobOf } from './pictures/blobOf';
import { chartFile } from './pictures/chartFile';
import { pngOf } from './pictures/pngOf';
import { shownCharts } from './pictures/shownCharts';
import { type ZipEntry, zip } from './pictures/zip';
import { stateName } from './stateName';

export interface EverythingSectionProps {
  readonly link: string;
  readonly state: State;
  /** What there is to take; undefined while it is computed. */
  readonly picture: Picture | undefined;
  readonly offers: Offers;
  /** What else stands beside its button. */
  readonly children?: ReactNode;
  /** Tells what came of it. */
  readonly onSay: (sentence: string) => void;
}

/** All pictures, tables and programs of what is on screen, and its link, as one archive. */
export function EverythingSection({ link, state, picture, offers, children, onSay }: EverythingSectionProps) {
  const shown = useSyncExternalStore(offers.subscribe, offers.read);
  const [packing, setPacking] = useState(false);
  const save = async () => {
    if (!picture) return;
    setPacking(true);
    try {
      const { entries, missing } = await everything(picture, state, link, shown);
      const said = saveFile(`${state.lens}${stateName(state)}.zip`, await zip(entries));
      onSay(missing === '' ? said : `${said} ${missing}`);
    } finally {
      setPacking(false);
    }
  };
  return (
    <p className="button-row share-everything">
      <button type="button" disabled={!picture || packing} onClick={save}>
        Everything of this view, as one ZIP
      </button>
      {children}
    </p>
  );
}

async function everything(picture: Picture, state: State, link: string, shown: ReturnType<Offers['read']>) {
  const entries: ZipEntry[] = [
    { name: 'link.txt', content: `${link}\n` },
    { name: 'plane.py', content: python(picture, lookOf(state)) },
    { name: 'formulas.tex', content: latex(picture) },
  ];
  let missing = '';
  for (const chart of shownCharts(document)) {
    if (chart.busy) {
      missing = 'What is still in work is not in it.';
      continue;
    }
    const file = chartFile(chart, state, link);
    entries.push({ name: `pictures/${chart.id}.svg`, content: file.source });
    try {
      entries.push({ name: `pictures/${chart.id}.png`, content: await pngOf(file) });
    } catch (fault) {
      missing = `There are no PNG in it: ${fault instanceof Error ? fault.message : 'the browser could not draw them'}.`;
    }
  }
  for (const table of offeredTables(picture, state, shown).flatMap(([, tables]) => tables)) {
    entries.push({ name: `numbers/${table.id}.csv`, content: await blobOf(csv(table), 'text/csv') });
    entries.push({ name: `numbers/${table.id}.json`, content: await blobOf(json(table, picture), 'application/json') });
  }
  return { entries, missing };
}
