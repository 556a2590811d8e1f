// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useSettled } from './useSettled';

let settled: boolean[] = [];

function Page({ ready }: { readonly ready: boolean }) {
  settled.push(useSettled(ready));
  return null;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  settled = [];
});

function drawn() {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = createRoot(document.createElement('div'));
  return (ready: boolean) => act(() => root.render(<Page ready={ready} />));
}

test('a page has settled once it was ready and the browser had nothing to do, and stays so', () => {
  const asked: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (call: () => void) => asked.push(call));
  vi.stubGlobal('cancelIdleCallback', () => {});
  const draw = drawn();
  draw(false);
  expect(asked).toEqual([]);
  draw(true);
  expect(settled.at(-1)).toBe(false);
  act(() => asked[0]!());
  expect(settled.at(-1)).toBe(true);
  draw(false);
  expect(settled.at(-1)).toBe(true);
});

test('where a browser does not say that it has nothing to do, a moment is enough', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const draw = drawn();
  draw(true);
  expect(settled.at(-1)).toBe(false);
  act(() => vi.runAllTimers());
  expect(settled.at(-1)).toBe(true);
});
