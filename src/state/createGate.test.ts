import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeBar } from './address/FakeBar';
import { createGate, patience } from './createGate';
import { createExplorer } from './Explorer';
import type { State } from './State';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answers: boolean) {
  const explorer = createExplorer(new FakeBar(''));
  const gate = createGate(explorer);
  const asked: State[] = [];
  gate.ahead((state) => {
    asked.push(state);
    return answers;
  });
  const seen: number[] = [];
  gate.subscribe(() => seen.push(gate.snapshot().state.omega));
  const slide = (omega: number) => gate.dispatch({ omega }, { commit: false });
  return { explorer, gate, asked, seen, slide };
}

test('a step that is being answered is asked for at once, and shown once, when it is answered', () => {
  const { explorer, gate, asked, seen, slide } = open(true);
  slide(0.1);
  slide(0.2);
  expect(asked.map(({ omega }) => omega)).toEqual([0.1, 0.2]);
  expect(explorer.snapshot().state.omega).toBe(0.2);
  expect(gate.snapshot().state.omega).toBe(0);
  gate.open();
  gate.open();
  vi.runAllTimers();
  expect(seen).toEqual([0.2]);
});

test('the page waits for an answer no longer than it can, counted from the first step that waits', () => {
  const { seen, slide } = open(true);
  slide(0.1);
  vi.advanceTimersByTime(patience - 1);
  slide(0.2);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([0.2]);
});

test('a step that nothing answers is shown at once', () => {
  const { seen, slide } = open(false);
  slide(0.1);
  expect(seen).toEqual([0.1]);
});

test('choices, the end of a drag, undoing, and changes from elsewhere are shown at once, with what waits', () => {
  const { explorer, gate, seen, slide, asked } = open(true);
  slide(0.1);
  gate.dispatch({});
  expect(seen).toEqual([0.1]);
  expect(gate.snapshot()).toMatchObject({ dragging: false, canUndo: true });
  slide(0.2);
  explorer.dispatch({ tau: 2 }, { commit: false });
  expect(seen).toEqual([0.1, 0.2]);
  gate.dispatch({ omega: 0.3 });
  explorer.undo();
  expect(seen).toEqual([0.1, 0.2, 0.3, 0.1]);
  expect(asked.map(({ omega }) => omega)).toEqual([0.1, 0.2]);
});

test('a step that is refused is told, and leaves the next one as it would be', () => {
  const { gate, seen, slide } = open(false);
  slide(Number.NaN);
  expect(gate.snapshot().problems).toHaveLength(1);
  slide(0.1);
  expect(seen).toEqual([0, 0.1]);
});
