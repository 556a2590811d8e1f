import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, parse } from './address/address';
import { arbitraryState } from './address/arbitraryState';
import { FakeBar } from './address/FakeBar';
import { defaultState } from './defaultState';
import { createExplorer } from './Explorer';

function open(hash = '', query = '') {
  const bar = new FakeBar(hash, query);
  const explorer = createExplorer(bar);
  const stop = explorer.start();
  return { bar, explorer, stop, state: () => explorer.snapshot().state };
}

describe('the address', () => {
  test('opens the state it stands for, and stays as the reader wrote it until something changes', () => {
    const { bar, state, explorer } = open('#tau=1.10&omega=x');
    expect(state()).toEqual({ ...defaultState, tau: 1.1 });
    expect(explorer.snapshot().problems).toHaveLength(1);
    bar.wait(1000);
    expect(bar.hashes()).toEqual(['#tau=1.10&omega=x']);
  });

  test('says where the state stands when it is sought in the query, and leaves a host’s query alone', () => {
    const { explorer, state } = open('#tau=2', '?a=1&omega=1');
    expect(state()).toEqual({ ...defaultState, tau: 2 });
    expect(explorer.snapshot().problems.map(({ sentence }) => sentence)).toEqual([
      '“omega=1” in the address is left out: the state stands after its #, not after its ?.',
    ]);
    for (const query of ['', '?', '?utm_source=x&v=1', '?constructor=1&__proto__=2'])
      expect(open('', query).explorer.snapshot().problems).toEqual([]);
  });

  test('gets one new entry per choice', () => {
    const { bar, explorer } = open();
    explorer.dispatch({ omega: 0.1 });
    explorer.dispatch((state) => ({ tau: state.tau + 0.25 }));
    expect(bar.hashes()).toEqual(['', '#v=1&omega=0.1', '#v=1&omega=0.1&tau=1.25']);
  });

  test('follows a drag within the current entry, and gives that entry its own address back at the end', () => {
    const { bar, explorer } = open('#tau=1.10');
    for (let index = 1; index <= 60; index += 1) {
      explorer.dispatch({ omega: index / 100 }, { commit: false });
      bar.wait(16);
      expect(bar.entries).toHaveLength(1);
    }
    bar.wait(500);
    expect(bar.hashes()).toEqual(['#v=1&omega=0.6&tau=1.1']);
    expect(bar.writes).toBe(1);
    expect(explorer.snapshot().dragging).toBe(true);
    explorer.dispatch({}, { commit: true });
    expect(bar.hashes()).toEqual(['#tau=1.10', '#v=1&omega=0.6&tau=1.1']);
    expect(explorer.snapshot().dragging).toBe(false);
  });

  test('follows, once a second, a drag that never rests', () => {
    const { bar, explorer } = open();
    for (let index = 1; index <= 300; index += 1) {
      explorer.dispatch({ omega: index / 300 }, { commit: false });
      bar.wait(16);
      const behind = index / 300 - parse(bar.hash()).state.omega;
      expect(behind * 300 * 16).toBeLessThanOrEqual(1300);
    }
    expect(bar.writes).toBeLessThanOrEqual(5);
  });

  test('gets no entry from a drag or a commit that changes nothing', () => {
    const { bar, explorer } = open('#tau=1.10');
    explorer.dispatch({}, { commit: true });
    explorer.dispatch({ omega: 1 }, { commit: false });
    bar.wait(500);
    expect(bar.hashes()).toEqual(['#v=1&omega=1&tau=1.1']);
    explorer.dispatch({ omega: 0 }, { commit: false });
    explorer.dispatch({}, { commit: true });
    bar.wait(500);
    expect(bar.hashes()).toEqual(['#tau=1.10']);
    expect(explorer.snapshot().canUndo).toBe(false);
  });

  test('is written no more than 90 times in 30 seconds, whatever the reader does, and is right in the end', () => {
    const { bar, explorer, state } = open();
    let before = 0;
    for (let second = 0; second < 60; second += 1) {
      for (let frame = 0; frame < 50; frame += 1) {
        explorer.dispatch({ omega: (second * 50 + frame) / 1e4 }, { commit: frame % 5 === 0 });
        bar.wait(20);
      }
      if (second === 29) {
        expect(bar.writes).toBeLessThanOrEqual(92);
        before = bar.writes;
      }
    }
    expect(bar.writes - before).toBeLessThanOrEqual(92);
    explorer.dispatch({ tau: 2 });
    bar.wait(31_000);
    expect(parse(bar.hash()).state).toEqual(state());
  });

  test('is written before the page closes', () => {
    const { bar, explorer } = open();
    explorer.dispatch({ omega: 0.1 }, { commit: false });
    explorer.dispatch({ omega: 0.2 }, { commit: false });
    bar.close();
    expect(bar.hash()).toBe('#v=1&omega=0.2');
  });

  test('may refuse to be written: the page works on, and writes when it can', () => {
    const { bar, explorer, state } = open();
    bar.broken = true;
    explorer.dispatch({ omega: 0.1 });
    explorer.dispatch({ omega: 0.2 });
    explorer.undo();
    bar.wait(60_000);
    expect(state().omega).toBe(0.1);
    bar.broken = false;
    explorer.dispatch({ tau: 2 });
    expect(bar.hash()).toBe('#v=1&omega=0.1&tau=2');
  });
});

describe('going back', () => {
  test('with the browser is an undo, and forward a redo', () => {
    const { bar, explorer, state } = open();
    explorer.dispatch({ omega: 0.1 });
    explorer.dispatch({ omega: 0.2 });
    bar.go(-1);
    expect(state().omega).toBe(0.1);
    expect(explorer.snapshot().canRedo).toBe(true);
    bar.go(-1);
    expect(state().omega).toBe(0);
    expect(explorer.snapshot().canUndo).toBe(false);
    bar.go(1);
    bar.go(1);
    expect(state().omega).toBe(0.2);
    expect(bar.hashes()).toEqual(['', '#v=1&omega=0.1', '#v=1&omega=0.2']);
  });

  test('with undo and redo follows every step, and the address with it', () => {
    fc.assert(
      fc.property(fc.array(arbitraryState, { minLength: 1, maxLength: 6 }), (states) => {
        const { bar, explorer, state } = open();
        for (const next of states) explorer.dispatch(next);
        while (explorer.snapshot().canUndo) explorer.undo();
        expect(state()).toEqual(defaultState);
        expect(bar.hash()).toBe('');
        while (explorer.snapshot().canRedo) explorer.redo();
        expect(state()).toEqual(states.at(-1));
        expect(bar.hash()).toBe(format(state()));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  test('in the middle of a drag loses neither end of it', () => {
    const { bar, explorer, state } = open();
    explorer.dispatch({ omega: 0.1 });
    explorer.dispatch({ omega: 0.5 }, { commit: false });
    bar.go(-1);
    expect(state().omega).toBe(0);
    explorer.undo();
    expect(state().omega).toBe(0.5);
    explorer.undo();
    expect(state().omega).toBe(0.1);
  });

  test('to a fragment that the reader types loads it', () => {
    const { bar, explorer, state } = open('#tau=2');
    bar.open('#tau=3&lambda=1.2');
    expect(state()).toMatchObject({ tau: 3, lambda: 1.2 });
    expect(explorer.snapshot().linked.tau).toBe(3);
    explorer.undo();
    expect(state().tau).toBe(2);
  });

  test.each([
    [
      '#v=1&tau=3&lambda=NaN',
      'lambda: the text given is not a number; the link is not opened and nothing was changed.',
    ],
    [
      '#tau=3&colour=red&hue=2',
      'The address names “colour”, which this page does not know; the link is not opened and nothing was changed.',
    ],
    ['#tau=3&tau=4', 'The address gives tau more than once; the link is not opened and nothing was changed.'],
    [
      '#v=9&tau=3',
      'The address is of version 9 and this page reads version 1; the link is not opened and nothing was changed.',
    ],
  ])('to %s is refused in one sentence: state, reset, undo and address stay', (hash, sentence) => {
    const { bar, explorer, state } = open('#omega=0.25');
    explorer.dispatch({ tau: 1.3 });
    bar.wait(1000);
    const before = explorer.snapshot();
    bar.open(hash);
    bar.wait(1000);
    expect(explorer.snapshot()).toEqual({ ...before, problems: [{ key: expect.any(String), sentence }] });
    expect(bar.hash()).toBe('#v=1&omega=0.25&tau=1.3');
    explorer.undo();
    expect(state()).toMatchObject({ omega: 0.25, tau: 1 });
  });

  test('back to a link that was bad when it was opened shows what was shown then', () => {
    const { bar, explorer, state } = open('#omega=0.25&tau=fish');
    explorer.dispatch({ omega: 0.5 });
    bar.wait(1000);
    bar.go(-1);
    expect(state()).toMatchObject({ omega: 0.25, tau: 1 });
  });
});

test('a state that is lent is shown without a step and without an address, and what was there comes back', () => {
  const { bar, explorer, state } = open('#tau=1.1');
  explorer.dispatch({ omega: 0.3 });
  bar.wait(1000);
  const { writes } = bar;
  const putBack = explorer.lend({ ...defaultState, omega: 0.5 });
  explorer.lend({ ...defaultState, omega: 0.6 });
  expect(state().omega).toBe(0.6);
  expect(explorer.snapshot().dragging).toBe(false);
  bar.wait(1000);
  expect(bar.writes).toBe(writes);
  putBack();
  expect(state()).toMatchObject({ omega: 0.3, tau: 1.1 });
  explorer.undo();
  expect(state().omega).toBe(0);
});

describe('a reset', () => {
  test('returns to the state as it was linked, another to the paper’s, and both can be undone', () => {
    const { explorer, state } = open('#tau=1.1');
    explorer.dispatch({ omega: 0.3, lens: 'theorems' });
    explorer.resetToLinked();
    expect(state()).toEqual({ ...defaultState, tau: 1.1 });
    explorer.resetToPaper();
    expect(state()).toEqual(defaultState);
    explorer.undo();
    explorer.undo();
    expect(state().omega).toBe(0.3);
  });

  test('remembers the link after a reload', () => {
    const { bar, explorer, stop } = open('#tau=1.1');
    explorer.dispatch({ omega: 0.3 });
    stop();
    const reloaded = createExplorer(bar);
    expect(reloaded.snapshot().state.omega).toBe(0.3);
    reloaded.resetToLinked();
    expect(reloaded.snapshot().state).toEqual({ ...defaultState, tau: 1.1 });
  });
});

describe('a change', () => {
  test.each([
    [{ tau: 0 }, /^tau: τ must be above 0.*nothing was changed\.$/],
    [{ omega: Number.NaN }, /^omega: the text given is not a number; nothing was changed\.$/],
    [{ lambda: Number.POSITIVE_INFINITY }, /lambda: the text given is not a number/],
    [{ starts: [{ mu: 0, nu: -1 }] }, /variance below 0/],
    [{ window: { muMin: 1, muMax: 0, nuMin: 0, nuMax: 1 } }, /μ from is above μ to/],
  ])('to %j is refused with a sentence', (change, sentence) => {
    const { bar, explorer, state } = open();
    explorer.dispatch(change);
    explorer.dispatch(change);
    expect(state()).toEqual(defaultState);
    expect(explorer.snapshot().problems.map((problem) => problem.sentence)).toEqual([expect.stringMatching(sentence)]);
    expect(bar.hashes()).toEqual(['']);
    for (const problem of explorer.snapshot().problems) explorer.dismiss(problem);
    expect(explorer.snapshot().problems).toEqual([]);
  });

  test('that is refused is told before what was wrong earlier', () => {
    const { explorer } = open('#tau=x');
    explorer.dispatch({ omega: Number.NaN });
    expect(explorer.snapshot().problems.map(({ key }) => key)).toEqual(['omega', 'tau']);
  });

  test('to a log axis lifts a window that starts at ν = 0, and says so', () => {
    const { explorer, state } = open();
    explorer.dispatch({ nuScale: 'log' });
    expect(state().window.nuMin).toBe(0.002);
    expect(explorer.snapshot().problems[0]?.sentence).toMatch(/log axis has no 0/);
  });

  test('tells every listener once, and none that has left', () => {
    const { explorer } = open();
    let calls = 0;
    const leave = explorer.subscribe(() => {
      calls += 1;
    });
    explorer.dispatch({ omega: 1 });
    leave();
    explorer.dispatch({ omega: 2 });
    expect(calls).toBe(1);
  });
});
