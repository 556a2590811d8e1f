import { affineFor, constantsFor } from '../../math';
import type { Step } from '../messages';
import type { DesignAnyRequest, DesignAnyResult } from './designAnyMessages';

/** a·f + c at once, then the constants of the activation itself. */
export function* designAnyJob(request: DesignAnyRequest): Generator<Step<'designAny'>, DesignAnyResult> {
  const { target, layer, shape } = request;
  const affine = affineFor(target, layer, shape);
  yield { partial: { request, affine, constants: undefined } };
  const steps = constantsFor(target, layer, shape);
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, affine, constants: step.value };
    yield { done: step.value };
  }
}
