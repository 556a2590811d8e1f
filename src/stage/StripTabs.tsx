import { memo } from 'react';
import type { Explorer } from '../state/Explorer';
import type { Strip } from '../state/State';

const views = { curves: 'Curves', cobweb: 'Cobweb', table: 'Table' } as const;

export interface StripTabsProps {
  readonly shown: Strip;
  readonly onChange: Explorer['dispatch'];
}

/** What the strip shows below its controls; pressing the one that is shown closes it. */
export const StripTabs = memo(function StripTabs({ shown, onChange }: StripTabsProps) {
  return (
    <fieldset className="strip-tabs">
      <legend className="visually-hidden">Show layer by layer</legend>
      {Object.entries(views).map(([view, words]) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === shown}
          onClick={() => onChange({ strip: view === shown ? 'off' : (view as Strip) })}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
});
