import { criticalitySteps, gains, type Shape } from '../../math';
import { activationTable } from '../../state/tables/activationTable';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { GainRow, GainTableRequest, GainTableResult } from './gainsMessages';

/** Every activation but the typed one, with λ = 1 or, where it has such, its own constants; rows as they are found. */
export function* gainTableJob(request: GainTableRequest): Generator<Step<'gainTable'>, GainTableResult> {
  const rows: GainRow[] = [];
  const list = activationTable.filter(({ text }) => text !== undefined);
  for (const { id, start } of list) {
    const shape: Shape = { lambda: 1, alpha: 1, ...start, activation: id };
    const found = yield* quietly(criticalitySteps(shape));
    const edge = found.everyQ === undefined ? [] : found.edge;
    rows.push({ activation: id, gains: gains(shape, request.s), criticality: { ...found, edge } });
    yield { done: rows.length / list.length };
  }
  return { request, rows };
}
