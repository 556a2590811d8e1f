import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { lockedWords } from '../pieces/Control';
import { lensTable } from '../state/tables/lensTable';
import { tabId } from './tabId';
import type { Panel, Tab } from './usePanel';

export interface PanelTabsProps {
  /** What they are, in a word or two. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: Panel;
  /** Whether the link keeps the lens as it is. */
  readonly locked?: boolean;
  readonly onChange: (panel: Panel) => void;
}

const isLens = (panel: Panel) => lensTable.some(({ id }) => id === panel);

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What can stand beside or below the plane, in a row; arrow keys go from one to the next. */
export const PanelTabs = memo(function PanelTabs({ label, tabs, chosen, locked = false, onChange }: PanelTabsProps) {
  const first = useRef(true);
  useEffect(() => {
    const tab = document.getElementById(tabId(chosen));
    const row = tab?.closest('nav');
    if (!tab || !row) return;
    // The row may be longer than the screen is wide.
    if (row.scrollWidth > row.clientWidth) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
    // Where the panel lies under the row, the new one is shown from its beginning.
    // The story finds its own place.
    const panel = chosen === 'story' ? null : document.getElementById(tab.getAttribute('aria-controls') ?? '');
    const hidden = panel ? row.getBoundingClientRect().bottom - panel.getBoundingClientRect().top : 0;
    if (!first.current && hidden > 1 && getComputedStyle(row).position === 'sticky') window.scrollBy(0, -hidden);
    first.current = false;
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const present = tabs.findIndex(({ id }) => id === chosen);
    const last = tabs.length - 1;
    const step = steps[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (present + step + last + 1) % (last + 1);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.id);
    document.getElementById(tabId(tab.id))?.focus();
  };
  return (
    <nav className="lens-tabs" aria-label={label}>
      <div className="tab-row" role="tablist" aria-label={label}>
        {tabs.map(({ id, words, panelId }) => (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={panelId}
            disabled={locked && id !== chosen && isLens(id)}
            title={locked && id !== chosen && isLens(id) ? lockedWords : undefined}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChange(id)}
            onKeyDown={onKeyDown}
          >
            {words}
          </button>
        ))}
      </div>
    </nav>
  );
});
