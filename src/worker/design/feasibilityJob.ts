import { ownConstants, ownRoom, roomRows } from '../../math';
import type { Step } from '../messages';
import type { FeasibilityRequest, FeasibilityResult } from './designMessages';

/** Cells along a side of the first and the last picture of an activation's own constants. */
const sides = { scale: [16, 64], inside: [12, 24], none: [1, 1] } as const;

/** Which targets of a window are feasible: at once for SELU's form, coarse first for another activation. */
export function* feasibilityJob(request: FeasibilityRequest): Generator<Step<'feasibility'>, FeasibilityResult> {
  if (request.own) return yield* own(request, request.own);
  const rows = roomRows(request, request);
  for (;;) {
    const step = rows.next();
    if (step.done) return { request, kind: 'region', values: step.value };
    yield {};
  }
}

function* own(
  request: FeasibilityRequest,
  { shape, ...dropping }: NonNullable<FeasibilityRequest['own']>,
): Generator<Step<'feasibility'>, FeasibilityResult> {
  const [first, last] = sides[ownConstants(shape).lambda];
  for (const side of [first, last]) {
    const rough = side === first;
    const grid = { ...request, columns: Math.min(side, request.columns), rows: Math.min(side, request.rows) };
    const steps = ownRoom(grid, { ...request, ...dropping }, shape, rough);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: rough ? 0.1 * step.value : 0.1 + 0.9 * step.value };
    const result = { request: grid, ...step.value };
    if (!rough || side === last) return result;
    yield { partial: result };
  }
  throw new Error('The last side ends it.');
}
