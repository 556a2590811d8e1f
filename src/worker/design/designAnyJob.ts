import { affineFor, constantsFor, wantedOf } from '../../math';
import type { Step } from '../messages';
import type { DesignAnyRequest, DesignAnyResult } from './designAnyMessages';

/** a·f + c at once, then the constants of the activation itself. */
export function* designAnyJob(request: DesignAnyRequest): Generator<Step<'designAny'>, DesignAnyResult> {
  const { target, layer, shape } = request;
  const affine = affineFor(target, layer, shape);
  const { keeps: kept } = wantedOf(target, layer).layer;
  const keeps = kept && (kept.mu !== 0 || kept.nu !== 1) ? kept : null;
  yield { partial: { request, keeps, affine, constants: undefined } };
  const steps = constantsFor(target, layer, shape);
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, keeps, affine, constants: step.value };
    yield { done: step.value };
  }
}
