import type { Explorer, Snapshot } from '../../state/Explorer';
import type { State } from '../../state/State';

export interface UseButtonProps {
  readonly explorer: Snapshot & Explorer;
  /** What is used, for those who do not see the row. */
  readonly of: string;
  readonly change: Partial<State>;
  /** Whether what would be used is of a question asked before: it waits for the answer to the present one. */
  readonly stale?: boolean;
}

/** Sets the sliders, or the formula, to a result: one step that can be undone. */
export function UseButton({ explorer: { state, dispatch }, of, change, stale = false }: UseButtonProps) {
  const inUse = isInUse(state, change);
  return (
    <button type="button" aria-label={`Use it: ${of}`} disabled={inUse || stale} onClick={() => dispatch(change)}>
      {inUse ? 'In use' : 'Use it'}
    </button>
  );
}

/** Whether a change, but for what it shows, is in use. */
export function isInUse(state: State, { selected: _, window: __, ...change }: Partial<State>): boolean {
  return Object.entries(change).every(([key, value]) => same(state[key as keyof State], value));
}

/** Results that were found again, from what they made of the sliders, differ in their last digits. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= 1e-11 * Math.abs(other);
  return typeof one === 'object' && one !== null ? JSON.stringify(one) === JSON.stringify(other) : one === other;
}
