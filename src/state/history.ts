import { format } from './address/address';
import type { State } from './State';

/** What has been, is and could be again; a drag is one step however many values it passed. */
export interface History {
  /** Settled states before this one, oldest first. */
  readonly past: readonly State[];
  /** The last settled state; differs from `present` only while something is being dragged. */
  readonly settled: State;
  readonly present: State;
  /** Undone states, the next to be redone first. */
  readonly future: readonly State[];
}

/** Steps that can be undone; the oldest are forgotten. */
const mostSteps = 1000;

export function beginHistory(state: State): History {
  return { past: [], settled: state, present: state, future: [] };
}

/** The state while it is being dragged: no step yet. */
export function drag(history: History, state: State): History {
  return { ...history, present: state };
}

/** Makes the present state a step, if it differs from the last one. What had been undone is then gone. */
export function settle(history: History): History {
  if (history.present === history.settled) return history;
  if (same(history.present, history.settled)) return { ...history, present: history.settled };
  const past = [...history.past.slice(1 - mostSteps), history.settled];
  return { past, settled: history.present, present: history.present, future: [] };
}

/** A choice: a step at once. A drag that is still on becomes part of it. */
export function choose(history: History, state: State): History {
  return settle(drag(history, state));
}

/** One step back; a drag that is still on is the step that goes. Without a step to undo, the same history. */
export function undo(history: History): History {
  const { past, settled, future } = settle(history);
  const state = past.at(-1);
  if (state === undefined) return settle(history);
  return { past: past.slice(0, -1), settled: state, present: state, future: [settled, ...future] };
}

/** One step forward again. Without a step to redo, the same history. */
export function redo(history: History): History {
  const { past, settled, future } = settle(history);
  const state = future[0];
  if (state === undefined) return settle(history);
  return { past: [...past, settled], settled: state, present: state, future: future.slice(1) };
}

/** A state that came from the browser's own back and forward: an undo or a redo when it is that, else a step. */
export function arrive(history: History, state: State): History {
  const now = settle(history);
  if (same(state, now.settled)) return now;
  const before = now.past.at(-1);
  if (before !== undefined && same(state, before)) return undo(now);
  const after = now.future[0];
  if (after !== undefined && same(state, after)) return redo(now);
  return choose(now, state);
}

/** Equal states have equal addresses. */
export function same(a: State, b: State): boolean {
  return a === b || format(a) === format(b);
}
