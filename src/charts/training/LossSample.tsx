/** How the losses of a kind of network are drawn: the sign by which it is known. */
export function LossSample({ sign }: { readonly sign: string }) {
  return (
    <svg className="legend-mark" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
      <path className={`loss-line loss-${sign} loss-weight-3`} d="M0 6H30" />
    </svg>
  );
}
