import type { LinearMap } from '../../math/fixedPoints/linearMap';

/** How the lines of `EigenLines` are read; why there are none at a complex pair or where there is no linear map. */
export function EigenLegend({ map }: { readonly map: LinearMap | null | undefined }) {
  return <p className="legend">{words(map)}</p>;
}

function words(map: LinearMap | null | undefined): string {
  if (map === undefined) return 'No eigenvectors: there is no fixed point.';
  if (map === null) return 'No eigenvectors: there is no linear map at the chosen point.';
  if (map.directions === null) return 'No eigenvectors: a complex pair turns every direction.';
  return 'Eigenvectors: solid where errors shrink, dashed where they grow.';
}
