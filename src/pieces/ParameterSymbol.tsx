/** A parameter's symbol in italics; the letter after an underscore is set low, as the b of σ_b². */
export function ParameterSymbol({ of }: { readonly of: string }) {
  const [letter, index = ''] = of.split('_');
  return (
    <i className="symbol">
      {letter}
      {index !== '' && <sub>{index.slice(0, 1)}</sub>}
      {index.slice(1)}
    </i>
  );
}
