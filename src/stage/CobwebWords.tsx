import { onlyVariable } from '../state/layerOf';
import type { MapState } from '../state/parametersOf';

const omega = <i className="symbol">ω</i>;
const kappa = <i className="symbol">κ</i>;

/** What a cobweb shows, or why there is none. */
export function CobwebWords({ state, shown }: { readonly state: MapState; readonly shown: boolean }) {
  if (shown && onlyVariable(state) === 'q')
    return (
      <p>
        At {omega} = 0 a random layer sees its inputs’ mean and variance only as their second moment{' '}
        <i className="symbol">q</i> = ν + μ², which so has a map of its own, and this picture is exact. From the
        diagonal, go up or down to the curve: one layer. Then across to the diagonal, and again. Where the curve crosses
        the diagonal, a layer keeps the second moment.
      </p>
    );
  if (shown)
    return (
      <p>
        At {omega} = 0 a layer does not see the mean, so the variance has a map of its own and this picture is exact.
        From the diagonal, go up or down to the curve: one layer. Then across to the diagonal, and again. Where the
        curve crosses the diagonal, a layer keeps the variance.
      </p>
    );
  if (state.layer === 'random')
    return (
      <p className="strip-words">
        A cobweb needs one number that follows from itself alone. In a random layer that is the second moment ν + μ²,
        and only at {omega} = 0 and without skip: set {omega} and {kappa} to 0 to see it.
      </p>
    );
  return (
    <p className="strip-words">
      A cobweb needs a variance that follows from the variance alone. At {omega} ≠ 0 the next variance depends on the
      mean as well, so there is no such curve. Set {omega} to 0 to see it.
    </p>
  );
}
