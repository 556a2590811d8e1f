// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { WhenSeen } from './WhenSeen';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let see: (isIntersecting: boolean) => void = () => {};
vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
      see = (isIntersecting) => report([{ isIntersecting }]);
    }
    observe() {}
    disconnect() {}
  },
);

test('what is off the screen is busy while it changes, and is drawn once that rests or it is seen', () => {
  vi.useFakeTimers();
  const page = document.createElement('div');
  const root = createRoot(page);
  const show = (words: string) => act(() => root.render(<WhenSeen>{words}</WhenSeen>));
  const now = () => [page.textContent, page.querySelector('div')!.getAttribute('aria-busy')];
  show('one');
  show('two');
  expect(now()).toEqual(['two', 'false']);
  act(() => see(false));
  expect(now()).toEqual(['two', 'false']);
  show('three');
  act(() => vi.advanceTimersByTime(150));
  show('four');
  act(() => vi.advanceTimersByTime(150));
  expect(now()).toEqual(['two', 'true']);
  act(() => vi.advanceTimersByTime(100));
  expect(now()).toEqual(['four', 'false']);
  show('five');
  act(() => see(true));
  expect(now()).toEqual(['five', 'false']);
  act(() => root.unmount());
});
