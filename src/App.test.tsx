// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { everything, otherThan, views } from './reference/page/everyField';
import { go, taken } from './reference/page/livePage';
import { format } from './state/address/address';
import { fieldTable } from './state/address/fieldTable';
import type { State } from './state/State';

/*
 * Every field of the state in turn is changed on an open page, with every overlay on and every lens open. What the page
 * then shows and hands out must be what a page opened with that state shows and hands out: nothing may stay of the
 * state before.
 */

const fields = Object.keys(fieldTable) as (keyof State)[];

/** Whether the open page, changed in one field, becomes the page that is opened with that field so. */
async function changeEach(base: State, keys: readonly (keyof State)[]) {
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

test.each(views)('no picture and no table of an earlier state stays in $lens, $aspect', (base) =>
  changeEach(base, fields),
);

test('no picture and no table of an earlier formula stays', () =>
  changeEach({ ...everything, activation: 'formula', formula: 'lambda*tanh(z)', heat: 'norm' }, ['formula']));
