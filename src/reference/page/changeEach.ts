import { expect } from 'vitest';
import { format } from '../../state/address/address';
import type { State } from '../../state/State';
import { fieldsOf, otherThan } from './everyField';
import { go, taken } from './livePage';

/**
 * A page is opened with each of these fields changed in turn, and the change taken back. What the page then shows and
 * hands out must be what a page opened without it does: nothing may stay of the state before.
 */
export async function changeEach(base: State, keys: readonly (keyof State)[]) {
  const other = otherThan(base);
  await go(base, 'opened');
  const expected = taken();
  for (const key of keys) {
    const before = { ...base, [key]: other[key] };
    expect(format(before), key).not.toBe(format(base));
    await go(before, 'opened');
    await go(base, 'changed');
    expect(taken(), `after a change of ${key}`).toEqual(expected);
  }
}

/** The same of every field there is: those that are other lenses' alone make no difference, changed all at once. */
export async function changeEvery(base: State) {
  const { mayMatter, foreign } = fieldsOf(base);
  await changeEach(base, mayMatter);
  const before = taken();
  const other = otherThan(base);
  const next = { ...base, ...Object.fromEntries(foreign.map((key) => [key, other[key]])) };
  await go(next, 'changed');
  expect(taken(), `after a change of ${foreign}`).toEqual(before);
  await go(next, 'opened');
  expect(taken(), `opened with other ${foreign}`).toEqual(before);
}
