/** What the Training lens draws on the plane. */
export function TrainingLegend() {
  return (
    <p className="legend">
      <span className="legend-part">
        <svg className="legend-mark" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
          <path className="network-measured-line" d="M0 6H18" />
          <path className="network-measured" d="M6 3h6v6h-6z" />
        </svg>
        the trained network, layer by layer
      </span>
      <span className="legend-part">
        <svg className="legend-mark" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
          <path className="training-before" d="M0 6H18" />
        </svg>
        as it began
      </span>
    </p>
  );
}
