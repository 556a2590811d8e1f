/** The pattern of what is still open, for `fill={`url(#${id})`}`. */
export function LeafHatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="leaf-open-back" width="6" height="6" />
      <path className="leaf-open-line" d="M0 0V6" />
    </pattern>
  );
}
