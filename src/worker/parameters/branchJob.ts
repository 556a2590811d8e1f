import { type BranchSample, branches, branchSampleSteps, kernelOf, kernelTables, until } from '../../math';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { BranchRequest, BranchResult } from './regimeMessages';

type Steps<T> = Generator<Step<'branches'>, T>;

/** Samples of the pictures, of every so many; where each sample takes long, the first is there all the sooner. */
const levels = [40, 5, 1] as const;
/** Work (`worked`) after which no more samples are taken. */
const most = 400_000_000;

/**
 * Fixed points and attractors along one parameter: every fortieth sample first, then every fifth, then all; where sums
 * take so long that the work is bounded, the last of these that is whole, or the first, undecided where it was not looked.
 */
export function branchJob(request: BranchRequest, patience?: number): Steps<BranchResult> {
  return countedly((used) => steps(request, used), patience);
}

function* steps(request: BranchRequest, used: () => number): Steps<BranchResult> {
  const begin = performance.now();
  const { parameters, axis, samples } = request;
  const known = new Map<number, BranchSample>();
  const tables = kernelTables(kernelOf(parameters), parameters, [axis]);
  const isOver = () => used() > most;
  const result = (every: number): BranchResult => {
    const found = [...known]
      .filter(([index]) => index % every === 0)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
    return {
      request,
      branches: branches(found),
      cycles: found.flatMap(({ value, regime }) => regime.cycles.flat().map(({ mu, nu }) => ({ value, mu, nu }))),
      kinds: found.map(({ regime }) => regime.kind),
      every,
      elapsed: performance.now() - begin,
    };
  };
  for (const [level, every] of levels.entries()) {
    for (let index = 0; index < samples; index += every) {
      if (known.has(index)) continue;
      const value = axis.min + ((axis.max - axis.min) * index) / (samples - 1);
      const here = { ...parameters, [axis.of]: value };
      const table = tables(here.lambda, here.alpha);
      const sample = yield* quietly(until(branchSampleSteps(here, value, table), isOver));
      if (!sample && level > 0) return result(levels[level - 1]!);
      known.set(index, sample ?? { value, points: [], regime: { kind: 'undecided', cycles: [] } });
      yield every === 1 ? { done: index / samples } : {};
    }
    if (every > 1) yield { partial: result(every) };
  }
  return result(1);
}
