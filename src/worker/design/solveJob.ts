import { feasibility, solve } from '../../math';
import type { Step } from '../messages';
import { certifiedSize, isProvable } from './certifiedSize';
import type { SolveRequest, SolveResult } from './designMessages';

/** λ and α for a target, by the closed form; then the box around it that is certified to contract to it. */
export function* solveJob(request: SolveRequest): Generator<Step<'solve'>, SolveResult> {
  const { target, ...layer } = request;
  const result: SolveResult = {
    request,
    solutions: solve(target, layer),
    feasibility: feasibility(target, layer),
    box: null,
  };
  const usable = result.solutions.find(({ admissible }) => admissible);
  if (usable?.kind !== 'attracting' || !isProvable(layer)) return result;
  yield { partial: result };
  const steps = certifiedSize(usable, { ...layer, lambda: usable.lambda, alpha: usable.alpha });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...result, box: step.value };
    yield {};
  }
}
