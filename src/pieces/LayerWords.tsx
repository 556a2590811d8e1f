import { Fragment } from 'react';
import type { Layer } from '../math';
import { ParameterSymbol } from './ParameterSymbol';
import { Value } from './table/Value';

const beyond = [
  ['bias', 'b', 'bias'],
  ['biasVariance', 'σ_b²', 'bias variance'],
  ['skip', 'κ', 'skip'],
] as const;

/** Which layer it is, as a part of a sentence: "a random layer with bias b = 0.3 and skip κ = 0.5". */
export function LayerWords({ layer }: { readonly layer: Layer }) {
  const used = beyond.filter(([key]) => layer[key] !== undefined);
  return (
    <>
      {layer.layer === 'random' ? 'a random layer' : 'one unit'}
      {used.map(([key, symbol, words], index) => (
        <Fragment key={key}>
          {index === 0 ? ' with ' : index === used.length - 1 ? ' and ' : ', '}
          {words} <ParameterSymbol of={symbol} /> = <Value value={layer[key] ?? 0} digits={4} />
        </Fragment>
      ))}
    </>
  );
}
