import { gridPlaces } from '../fixedPoints/targetRoom';
import type { Shape } from '../gains/spread';
import type { CellGrid } from '../map/cellGrid';
import { imageHolds } from './imageHolds';
import { netInputs } from './netInputs';
import { ownConstants, places } from './ownConstants';
import { ratios } from './ratios';
import type { Dropping } from './wanted';

/** Which targets an activation's own constants can keep, at the corners of a grid's cells and of a ring around it. */
export interface OwnRoom {
  /** `region`: above 0 where some constants keep the target. `line`: 0 where λ alone keeps it, of either sign beside. */
  readonly kind: 'region' | 'line' | 'none';
  /** (columns + 3)·(rows + 3) numbers as of `roomRows`; empty for `none`. */
  readonly values: Float32Array<ArrayBuffer>;
}

const nothing: OwnRoom = { kind: 'none', values: new Float32Array(0) };

/** Values of E f/√Var f that differ by less are one. */
const same = 1e-9;

/**
 * Where (λ, α), or (λ, β), of any activation keep a target: with (m, s) and (μ_f, ν_f) of `wantedOf`, λ a scale and
 * R(x) = E f/√Var f for the constant x beside it, continuous in x, a target is kept by some x of `places` or between
 * two of them exactly if μ_f/√ν_f lies between the least and the greatest R; the room is its distance from the nearer.
 * What R does between two places is not seen. With λ alone it is the one R − μ_f/√ν_f, and what is kept is a line.
 * Where λ is inside f, see `imageHolds`; where λ alone, f without λ or an odd f give nothing to be drawn, and `rough` takes a quarter of the time.
 * Yields the part done. Throws RangeError like `kernelOf`.
 */
export function* ownRoom(grid: CellGrid, layer: Dropping, shape: Shape, rough = false): Generator<number, OwnRoom> {
  const { beside, lambda } = ownConstants(shape);
  if (lambda === 'none' || (lambda === 'inside' && !beside)) return nothing;
  const { mus, nus } = gridPlaces(grid);
  const inputs = netInputs(
    [...nus].flatMap((nu) => [...mus].map((mu) => ({ mu, nu }))),
    layer,
  );
  if (lambda === 'inside') {
    const holds = yield* imageHolds(inputs, shape, beside!, rough);
    return holds ? { kind: 'region', values: holds } : nothing;
  }
  const least = new Float64Array(inputs.m.length).fill(Infinity);
  const greatest = new Float64Array(inputs.m.length).fill(-Infinity);
  const values = beside ? places(beside) : [undefined];
  for (const [k, value] of values.entries()) {
    const steps = ratios({ ...shape, lambda: 1, ...(beside && { [beside]: value }) }, inputs);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield k / values.length;
    for (const [i, ratio] of step.value.entries()) {
      if (ratio < least[i]!) least[i] = ratio;
      if (ratio > greatest[i]!) greatest[i] = ratio;
    }
    yield k / values.length;
  }
  const hopeless = inputs.wishes.every(({ problem }) => problem !== '');
  const line = !hopeless && least.every((low, i) => !(greatest[i]! - low > same));
  return {
    kind: line ? 'line' : 'region',
    values: Float32Array.from(inputs.wishes, ({ mu, nu, problem }, k) => {
      const [low, high] = [least[inputs.of[k]!]!, greatest[inputs.of[k]!]!];
      // What is wished for leaves no variance: the ratio is beyond all bounds, of the mean's sign.
      if (problem !== '') return line ? -Math.sign(mu) : -1;
      const wish = mu / Math.sqrt(nu);
      const room = line ? low - wish : Math.min(wish - low, high - wish);
      return Math.max(-1e30, Math.min(1e30, room));
    }),
  };
}
