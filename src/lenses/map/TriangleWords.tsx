import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint } from '../../math/types';
import { Value } from '../../pieces/table/Value';

export interface TriangleWordsProps {
  readonly point: FixedPoint;
  readonly map: LinearMap;
  /** False when the dot would lie beyond what the triangle's chart shows. */
  readonly shown: boolean;
}

const places = {
  attracting: 'Inside the triangle both eigenvalues are below 1 in size: errors fade.',
  saddle: 'Beside the triangle one eigenvalue is above 1 in size, the other below: a saddle.',
  repelling: 'Above or below the triangle both eigenvalues are above 1 in size: errors grow.',
} as const;

/** Where the trace and the determinant of H lie, and what becomes of errors there. */
export function TriangleWords({ point, map, shown }: TriangleWordsProps) {
  const { re, im } = point.eigenvalues[0];
  return (
    <>
      {point.marginal ? 'On an edge of the triangle an eigenvalue has modulus 1: a limit case.' : places[point.kind]}{' '}
      {!shown && (
        <>
          The dot lies outside what is drawn, towards the arrow: trace <Value value={map.trace} />, determinant{' '}
          <Value value={map.determinant} />.{' '}
        </>
      )}
      {map.directions === null && (
        <>
          Above the dotted curve the eigenvalues are a complex pair: every layer turns errors by about{' '}
          <Value value={(Math.atan2(im, re) * 180) / Math.PI} digits={3} />
          °, no direction is kept, and there is no eigenvector to draw.
        </>
      )}
    </>
  );
}
