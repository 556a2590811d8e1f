// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { otherThan, views } from './reference/page/everyField';
import { askedSince, go } from './reference/page/livePage';

test('a lens asks for nothing once another is open', async () => {
  for (const [index, base] of views.entries()) {
    const next = views[(index + 1) % views.length]!;
    const { omega, lambda, window, box, target } = otherThan(next);
    const moved = { ...next, omega, lambda, window, box, target };
    // First, since what was found once is remembered and not asked for again.
    askedSince();
    await go(moved, 'opened');
    const own = askedSince();
    await go(base, 'opened');
    await go(next, 'changed');
    askedSince();
    await go(moved, 'changed');
    expect(own, `${base.lens}, ${base.aspect} left`).toEqual(expect.arrayContaining(askedSince()));
  }
});
