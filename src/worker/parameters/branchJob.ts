import { type BranchSample, branches, branchSampleSteps } from '../../math';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { BranchRequest, BranchResult } from './regimeMessages';

/** Samples of the first picture are this many times farther apart. */
const coarse = 5;

/** Fixed points and attractors along one parameter: every fifth sample first, then all. */
export function* branchJob(request: BranchRequest): Generator<Step<'branches'>, BranchResult> {
  const begin = performance.now();
  const { parameters, axis, samples } = request;
  const known = new Map<number, BranchSample>();
  function* sample(index: number): Generator<Step<'branches'>, void> {
    const value = axis.min + ((axis.max - axis.min) * index) / (samples - 1);
    known.set(index, yield* quietly(branchSampleSteps({ ...parameters, [axis.of]: value }, value)));
  }
  const result = (): BranchResult => {
    const found = [...known].sort(([a], [b]) => a - b).map(([, one]) => one);
    return {
      request,
      branches: branches(found),
      cycles: found.flatMap(({ value, regime }) => regime.cycles.flat().map(({ mu, nu }) => ({ value, mu, nu }))),
      kinds: found.map(({ regime }) => regime.kind),
      elapsed: performance.now() - begin,
    };
  };
  for (let index = 0; index < samples; index += coarse) {
    yield* sample(index);
    yield {};
  }
  yield { partial: result() };
  for (let index = 0; index < samples; index++) {
    if (known.has(index)) continue;
    yield* sample(index);
    yield { done: index / samples };
  }
  return result();
}
