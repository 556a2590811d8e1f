import { fieldTable } from '../address/fieldTable';
import type { Problem } from '../Problem';
import type { State } from '../State';
import { controlTable } from '../tables/controlTable';

/** The values of the state that locked controls hold. */
function heldBy(lock: readonly string[]): readonly (keyof State)[] {
  return controlTable.filter(({ id }) => lock.includes(id)).flatMap(({ fields }) => fields);
}

/**
 * A change without the values that are locked, whoever asks for it: a slider, a preset, a scene, a handle on the plane.
 * `locked` says what stays, and is absent where nothing else was asked for than what is there already.
 */
export function withoutLocked(
  present: State,
  asked: Partial<State>,
  lock: readonly string[],
): { readonly changes: Partial<State>; readonly locked?: Problem } {
  if (lock.length === 0) return { changes: asked };
  const held = heldBy(lock).filter((name) => name in asked);
  const kept = held.filter((name) => written(name, asked) !== written(name, present));
  const changes = Object.fromEntries(Object.entries(asked).filter(([name]) => !held.includes(name as keyof State)));
  const rows = controlTable.filter(({ fields }) => fields.some((name) => kept.includes(name)));
  if (rows.length === 0) return { changes };
  const words = rows.map((row) => row.words).join(', ');
  return { changes, locked: { key: 'lock', sentence: `This link locks ${words}: nothing was changed there.` } };
}

/** A state in which what is locked is as it is now. */
export function keepingLocked(present: State, next: State, lock: readonly string[]): State {
  const held = heldBy(lock);
  return held.length === 0 ? next : { ...next, ...Object.fromEntries(held.map((name) => [name, present[name]])) };
}

function written<K extends keyof State>(name: K, values: Partial<State>): string {
  return fieldTable[name].write(values[name] as State[K]);
}
