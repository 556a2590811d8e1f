import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from './address/address';
import { arbitraryState } from './address/arbitraryState';
import { defaultState } from './defaultState';
import { arrive, beginHistory, choose, drag, type History, redo, same, settle, undo } from './history';

const seed = { numRuns: 300 };
const at = (omega: number) => ({ ...defaultState, omega });
const trail = (history: History) => [...history.past, history.settled, ...history.future].map((state) => state.omega);

/** Any history a reader can make. */
const arbitraryHistory = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('drag', 'choose', 'arrive'), state: arbitraryState }),
      fc.constantFrom('settle', 'undo', 'redo').map((kind) => ({ kind, state: defaultState })),
    ),
    { maxLength: 12 },
  )
  .map((steps) =>
    steps.reduce((history, { kind, state }) => {
      const act = { drag, choose, arrive, settle, undo, redo }[kind as 'drag'];
      return act(history, state);
    }, beginHistory(defaultState)),
  );

describe('history', () => {
  test('takes a drag of many values as one step', () => {
    let history = beginHistory(at(0));
    for (const omega of [0.1, 0.2, 0.3]) history = drag(history, at(omega));
    history = settle(history);
    expect(trail(history)).toEqual([0, 0.3]);
    expect(undo(history).present.omega).toBe(0);
    expect(redo(undo(history)).present.omega).toBe(0.3);
  });

  test('makes no step of a drag that ends where it began', () => {
    const history = settle(drag(drag(beginHistory(at(0)), at(1)), at(0)));
    expect(history.past).toEqual([]);
    expect(history.present).toBe(history.settled);
  });

  test('undoes a drag that is still on, and can redo it', () => {
    const history = undo(drag(choose(beginHistory(at(0)), at(1)), at(2)));
    expect(history.present.omega).toBe(1);
    expect(trail(history)).toEqual([0, 1, 2]);
  });

  test('keeps what was undone when nothing is chosen after it', () => {
    const undone = undo(choose(beginHistory(at(0)), at(1)));
    expect(trail(settle(drag(undone, at(0))))).toEqual([0, 1]);
  });

  test('redo follows undo back to the same state, for every history with a step', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const settled = settle(history);
        if (settled.past.length > 0) expect(redo(undo(history))).toEqual(settled);
        else expect(undo(history)).toEqual(settled);
      }),
      seed,
    );
  });

  test('undoing as often as there are steps comes back to the beginning, with nothing lost', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        let back = settle(history);
        const before = [...back.past, back.settled, ...back.future];
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe(before[0]);
        expect([back.settled, ...back.future]).toEqual(before);
      }),
      seed,
    );
  });

  test('never has two equal states next to each other', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const { past, settled, future } = settle(history);
        const all = [...past, settled, ...future].map(format);
        for (let index = 1; index < all.length; index += 1) expect(all[index]).not.toBe(all[index - 1]);
      }),
      seed,
    );
  });

  test('takes the browser’s back for an undo and its forward for a redo', () => {
    const history = choose(choose(beginHistory(at(0)), at(1)), at(2));
    const back = arrive(history, at(1));
    expect(back).toEqual(undo(history));
    expect(arrive(back, at(2))).toEqual(history);
    expect(trail(arrive(back, at(7)))).toEqual([0, 1, 7]);
  });

  test('forgets the oldest steps beyond a thousand', () => {
    let history = beginHistory(at(-1));
    for (let index = 0; index < 1100; index += 1) history = choose(history, at(index));
    expect(history.past).toHaveLength(1000);
    expect(history.past[999]?.omega).toBe(1098);
  });

  test('counts states as the same when their addresses are', () => {
    expect(same(at(0.1), at(0.1))).toBe(true);
    expect(same(at(0.1), at(0.1 + 2 ** -56))).toBe(false);
  });
});
