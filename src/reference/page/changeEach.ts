import { expect } from 'vitest';
import { format } from '../../state/address/address';
import type { State } from '../../state/State';
import { fieldsOf, otherThan } from './everyField';
import { go, taken } from './livePage';

/**
 * Each of these fields in turn is changed on an open page. What the page then shows and hands out must be what a page
 * opened with that state shows and hands out: nothing may stay of the state before.
 */
export async function changeEach(base: State, keys: readonly (keyof State)[]) {
  const other = otherThan(base);
  await go(base, 'opened');
  for (const key of keys) {
    const next = { ...base, [key]: other[key] };
    expect(format(next), key).not.toBe(format(base));
    await go(next, 'changed');
    const changed = taken();
    await go(next, 'opened');
    expect(changed, `after a change of ${key}`).toEqual(taken());
    await go(base, 'changed');
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
