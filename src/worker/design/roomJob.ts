import { roomRows } from '../../math';
import type { Step } from '../messages';
import type { RoomRequest, RoomResult } from './designMessages';

/** Which targets of a window are feasible. */
export function* roomJob(request: RoomRequest): Generator<Step<'room'>, RoomResult> {
  const rows = roomRows(request, request);
  for (;;) {
    const step = rows.next();
    if (step.done) return { request, values: step.value };
    yield {};
  }
}
