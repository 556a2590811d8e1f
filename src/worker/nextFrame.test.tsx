// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { inLaterFrame, useLater } from './nextFrame';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
const frames: FrameRequestCallback[] = [];
vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
const nextFrame = () => act(() => frames.splice(0).forEach((frame) => void frame(0)));
afterEach(() => vi.restoreAllMocks());

test('what waits changes the page in one go, in the frame after the next', () => {
  let drawn = 0;
  const set: ((value: number) => void)[] = [];
  function Page() {
    const values = [useState(0), useState(0)];
    for (const [index, [, change]] of values.entries()) set[index] = change;
    drawn += 1;
    return values.map(([value]) => value).join(' ');
  }
  const page = document.createElement('div');
  const root = createRoot(page);
  act(() => root.render(<Page />));
  inLaterFrame(() => set[0]!(1));
  inLaterFrame(() => set[1]!(2));
  nextFrame();
  expect([page.textContent, drawn]).toEqual(['0 0', 1]);
  nextFrame();
  expect([page.textContent, drawn]).toEqual(['1 2', 2]);
  expect(frames).toEqual([]);
  act(() => root.unmount());
});

test('where the page is not seen and has no frames, nothing waits for one', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const change = vi.fn();
  inLaterFrame(change);
  expect(change).toHaveBeenCalledOnce();
});

test('a value that changes with every frame is followed, and never waits for its rest', () => {
  let later = { step: 0 };
  function Follower({ value }: { readonly value: { readonly step: number } }) {
    later = useLater(value);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const seen: number[] = [];
  for (let step = 0; step < 6; step++) {
    act(() => root.render(<Follower value={{ step }} />));
    nextFrame();
    seen.push(later.step);
  }
  // Two frames behind at most.
  expect(seen).toEqual([0, 0, 2, 2, 4, 4]);
  act(() => root.unmount());
});
