import { Value } from '../../pieces/table/Value';
import type { LinearResult } from '../../worker/messages';

/** How far the linear map can be trusted in this square. */
export function LinearisationWords({ result }: { readonly result: LinearResult }) {
  const { paths, distance, gap, gapLayer } = result.linearisation;
  const { side, layers, point } = result.request;
  return (
    <>
      Dots: true orbits. Rings: the linear map, each start’s error times H, layer after layer. Where the rings hold the
      dots, H tells the truth.{' '}
      {paths.length < 4 &&
        (point.boundary
          ? 'There are no starts below ν = 0. '
          : 'Starts below ν = 0 are left out: the square reaches under it. ')}
      {gapLayer > 0 ? (
        <>
          In this square of side {side} the two are at most <Value value={100 * gap} digits={3} />
          {'\u00a0'}% of the starting distance <Value value={distance} /> apart, in layer {gapLayer}.
          {gap < 0.2 && ' In a square ten times smaller it is about a tenth of that.'}
        </>
      ) : (
        `In this square of side ${side} the two cannot be told apart in ${layers} layers.`
      )}
    </>
  );
}
