import { NotEnclosed, type OwnProof, ownProofSteps } from '../../proof';
import type { Step } from '../messages';
import { keptWeights, notEnclosed } from './keptWeights';
import type { OwnRequest, OwnResult } from './ownMessages';
import { restingPlace } from './restingPlace';

/** Steps after which the bar is half-way. */
const usual = 100;

/** Proves what can be proved of the activation at hand; what is known comes as soon as it is. */
export function* ownJob(request: OwnRequest): Generator<Step<'own'>, OwnResult> {
  const began = performance.now();
  const result = (proof: OwnProof, problem: string): OwnResult => ({
    request,
    proof,
    problem,
    elapsed: performance.now() - began,
  });
  try {
    const { weights, problem } = keptWeights(request);
    const { omega, tau, start, box } = request;
    const near = yield* resting(request);
    if (near === null && !box) return result({}, collapse);
    const steps = ownProofSteps(weights, { omega, tau }, start, box ?? undefined, near ?? undefined);
    let last: OwnProof = {};
    for (let count = 1; ; count++) {
      const step = steps.next();
      if (step.done) {
        const open = step.value.box?.into !== 'proved' && problem() !== undefined;
        return result(step.value, open ? sentence(problem()!) : '');
      }
      // How many boxes it will take is not known: the bar nears its end ever more slowly.
      const done = count / (count + usual);
      if (step.value !== last) yield { done, partial: result(step.value, '') };
      else yield { done };
      last = step.value;
    }
  } catch (error) {
    if (error instanceof NotEnclosed) return result({}, sentence(error.message));
    if (error instanceof RangeError) return result({}, `${error.message}`);
    throw error;
  }
}

const sentence = (why: string) => `${notEnclosed(why)} So nothing is proved where that happens.`;
const collapse =
  'In floating point ν falls to 0 from every start tried, and there is no fixed point with ν > 0 to be proved.';

function* resting({
  start,
  box: _,
  ...parameters
}: OwnRequest): Generator<Step<'own'>, OwnRequest['start'] | null | undefined> {
  const steps = restingPlace(start, parameters);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield {};
  }
}
