import { expect, test } from 'vitest';
import { printPage } from './printPage';

/** A window that prints, or not, in a frame or by itself. */
function windowWith(prints: boolean, framed: boolean): Window {
  const page = Object.assign(new EventTarget(), {
    print: () => prints && page.dispatchEvent(new Event('beforeprint')),
  }) as unknown as Window & EventTarget;
  return Object.assign(page, { parent: framed ? ({} as Window) : page });
}

test('a frame that lets the page print nothing is named, and nothing is said where it prints', () => {
  expect(printPage(windowWith(true, true))).toBeUndefined();
  expect(printPage(windowWith(true, false))).toBeUndefined();
  expect(printPage(windowWith(false, true))).toMatch(/does not let it print: open the whole page/);
  // By itself, a browser that does not tell has printed all the same.
  expect(printPage(windowWith(false, false))).toBeUndefined();
});
