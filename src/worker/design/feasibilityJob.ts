import { roomRows } from '../../math';
import type { Step } from '../messages';
import type { FeasibilityRequest, FeasibilityResult } from './designMessages';

/** Which targets of a window are feasible. */
export function* feasibilityJob(request: FeasibilityRequest): Generator<Step<'feasibility'>, FeasibilityResult> {
  const rows = roomRows(request, request);
  for (;;) {
    const step = rows.next();
    if (step.done) return { request, values: step.value };
    yield {};
  }
}
