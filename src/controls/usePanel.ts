import { useEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../pieces/useLayout';
import type { Explorer } from '../state/Explorer';
import type { State } from '../state/State';
import { type Lens, lensTable } from '../state/tables/lensTable';

/** What can stand beside or below the plane: a lens, or what the screen has no other room for. */
export type Panel = Lens | Extra | 'story';
type Extra = 'sliders' | 'plane' | 'layers';

export interface Tab {
  readonly id: Panel;
  readonly words: string;
  /** Id of the element that it shows. */
  readonly panelId: string;
}

export interface Panels {
  /** What the tabs are, in a word. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: Panel;
  readonly choose: (panel: Panel) => void;
  /** The attributes of a panel's element: hidden where it has a tab and another one is chosen. */
  readonly panel: (of: 'lens' | Extra) => PanelAttributes;
}

export interface PanelAttributes {
  readonly id: string;
  readonly hidden: boolean;
  readonly role?: 'tabpanel';
  readonly 'aria-labelledby'?: string;
}

const story: Tab = { id: 'story', words: 'Story', panelId: 'story' };
const sliders: Tab = { id: 'sliders', words: 'Sliders', panelId: 'sliders' };
const plane: Tab = { id: 'plane', words: 'On the plane', panelId: 'plane' };
const layers: Tab = { id: 'layers', words: 'Layers', panelId: 'layers' };
const lenses: readonly Tab[] = lensTable.map(({ id, words }) => ({ id, words, panelId: 'lens' }));

/** The lenses, and what of the rest has no place of its own. */
function tabsOf(layout: Layout, told: boolean): readonly Tab[] {
  if (layout === 'wide') return lenses;
  if (layout === 'low') return [...lenses, layers];
  return [...(told ? [story] : []), sliders, ...lenses, plane, layers];
}

/**
 * The panels of the page and which of them is open. The open lens is in the address; that another panel covers it on a
 * screen without room for both is not, since the same link is opened on other screens.
 * A story has a tab where the plane stands above all of them.
 * @param lensAlone whether the lens is all that is shown beside the plane
 */
export function usePanel(
  layout: Layout,
  { lens, strip, scene }: State,
  dispatch: Explorer['dispatch'],
  lensAlone = false,
): Panels {
  const [extra, setExtra] = useState<Extra | null>(() => {
    if (lens !== 'map') return null;
    if (strip !== 'auto' && strip !== 'off') return 'layers';
    return layout === 'stack' || layout === 'flow' ? 'sliders' : null;
  });
  const told = scene !== 'none' && layout === 'stack' && !lensAlone;
  const [reading, setReading] = useState(true);
  // A lens that is opened by a link, or by undoing, is to be seen; and so is a scene.
  const before = useRef({ lens, scene });
  useEffect(() => {
    const { current } = before;
    before.current = { lens, scene };
    if (current.lens !== lens) setExtra(null);
    if (current.scene !== scene) setReading(true);
    else if (current.lens !== lens) setReading(false);
  }, [lens, scene]);
  return useMemo(() => {
    const tabs = tabsOf(layout, told);
    const chosen =
      told && reading ? story.id : !lensAlone && extra !== null && tabs.some(({ id }) => id === extra) ? extra : lens;
    return {
      label: layout === 'wide' ? 'Lenses' : 'Panels',
      tabs,
      chosen,
      choose: (panel) => {
        setReading(panel === 'story');
        if (panel === 'story') return;
        const row = lensTable.find(({ id }) => id === panel);
        setExtra(row ? null : (panel as Extra));
        if (row && row.id !== lens) dispatch({ lens: row.id });
      },
      panel: (of) => {
        const tab = of === 'lens' ? lens : of;
        if (lensAlone || !tabs.some(({ id }) => id === tab)) return { id: of, hidden: false };
        return { id: of, hidden: tab !== chosen, role: 'tabpanel', 'aria-labelledby': `tab-${tab}` };
      },
    };
  }, [layout, extra, lens, told, reading, dispatch, lensAlone]);
}
