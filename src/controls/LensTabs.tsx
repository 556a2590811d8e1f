import type { KeyboardEvent } from 'react';
import { type Lens, lensTable } from '../state/tables/lensTable';
import { tabId } from './tabId';

export interface LensTabsProps {
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
  /** Id of the element that the tabs switch. */
  readonly panelId: string;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The lenses side by side; arrow keys go from one to the next. */
export function LensTabs({ lens, onChange, panelId }: LensTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const present = lensTable.findIndex((row) => row.id === lens);
    const last = lensTable.length - 1;
    const step = steps[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (present + step + last + 1) % (last + 1);
    const row = next === undefined ? undefined : lensTable[next];
    if (!row) return;
    event.preventDefault();
    onChange(row.id);
    document.getElementById(tabId(row.id))?.focus();
  };
  return (
    <div className="lens-tabs" role="tablist" aria-label="Lenses">
      {lensTable.map(({ id, words }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === lens}
          aria-controls={panelId}
          tabIndex={id === lens ? 0 : -1}
          onClick={() => onChange(id)}
          onKeyDown={onKeyDown}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
