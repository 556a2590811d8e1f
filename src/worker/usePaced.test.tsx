// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { pace, usePaced } from './usePaced';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => vi.useRealTimers());

test('a value is followed at once after a rest, at a pace while it moves, and to the last', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  let shown = -1;
  function Follower({ value }: { readonly value: number }) {
    shown = usePaced(value);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const seen: number[] = [];
  for (let step = 0; step <= 9; step++) {
    act(() => root.render(<Follower value={step} />));
    seen.push(shown);
    act(() => vi.advanceTimersByTime(pace / 4));
  }
  expect(seen).toEqual([0, 1, 1, 1, 1, 4, 4, 4, 4, 8]);
  act(() => vi.advanceTimersByTime(2 * pace));
  expect(shown).toBe(9);
  act(() => root.render(<Follower value={10} />));
  expect(shown).toBe(10);
  act(() => root.unmount());
});
