/** How a compared activation's curve is drawn: the sign by which it is known everywhere. */
export function CurveSample({ index }: { readonly index: number }) {
  return (
    <svg className="curve-sample" width="30" height="10" viewBox="0 0 30 10" aria-hidden="true">
      <path className={`compare-line compare-line-${index}`} d="M0 5H30" />
    </svg>
  );
}
