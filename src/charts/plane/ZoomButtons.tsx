import { memo } from 'react';

export interface ZoomButtonsProps {
  /** Called with the factor by which the window's sides are to be multiplied. */
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
  /** Why the window cannot be changed, where it cannot; null where no button for it is to be there. */
  readonly locked?: string | null | undefined;
  /** Whether the plane fills the screen, and what changes that; without it there is no such button. */
  readonly fullScreen?: { readonly on: boolean; readonly toggle: (button: Element) => void } | undefined;
}

/** In, out, back to the start and over the whole screen, in a corner of the plane. */
export const ZoomButtons = memo(function ZoomButtons({ onZoom, onReset, locked, fullScreen }: ZoomButtonsProps) {
  const zoom = (label: string, key: string, press: () => void, d: string) => (
    <button
      type="button"
      aria-label={locked ? `${label}. ${locked}` : label}
      aria-disabled={locked ? true : undefined}
      title={locked ?? `${label} (${key})`}
      onClick={press}
    >
      <Icon d={d} />
    </button>
  );
  return (
    <div className="zoom-buttons">
      {locked !== null && (
        <>
          {zoom('Zoom in', '+', () => onZoom(1 / 1.5), 'M8 3V13M3 8H13')}
          {zoom('Zoom out', '−', () => onZoom(1.5), 'M3 8H13')}
          {zoom('Reset the view', '0', onReset, 'M3.2 8.6A5 5 0 1 0 4.6 4.3M4.4 1.8V4.6H7.2')}
        </>
      )}
      {fullScreen && (
        <button
          type="button"
          aria-label={fullScreen.on ? 'Leave full screen' : 'Full screen'}
          title={fullScreen.on ? 'Leave full screen (Esc)' : 'Full screen'}
          onClick={({ currentTarget }) => fullScreen.toggle(currentTarget)}
        >
          <Icon
            d={
              fullScreen.on
                ? 'M6 2.5V6H2.5M10 2.5V6H13.5M13.5 10H10V13.5M2.5 10H6V13.5'
                : 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10'
            }
          />
        </button>
      )}
    </div>
  );
});

const Icon = memo(function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
});
