export interface ZoomButtonsProps {
  /** Called with the factor by which the window's sides are to be multiplied. */
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

/** In, out and back to the start, in a corner of the plane. */
export function ZoomButtons({ onZoom, onReset }: ZoomButtonsProps) {
  return (
    <div className="zoom-buttons">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom(1 / 1.5)}>
        <Icon d="M8 3V13M3 8H13" />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => onZoom(1.5)}>
        <Icon d="M3 8H13" />
      </button>
      <button type="button" aria-label="Reset the view" title="Reset the view (0)" onClick={onReset}>
        <Icon d="M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10" />
      </button>
    </div>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
