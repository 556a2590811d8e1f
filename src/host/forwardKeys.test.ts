// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isForHost } from './forwardKeys';

const plain = { ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false };
const at = (html: string) => {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-at]');
};

test.each([
  ['PageDown', '<svg data-at role="application" tabindex="0"></svg>', true],
  ['PageDown', '<p data-at></p>', true],
  ['Escape', '<input data-at>', true],
  ['b', '<button data-at></button>', true],
  ['PageDown', '<input data-at type="range">', true],
  ['ArrowRight', '<input data-at type="range">', false],
  ['b', '<input data-at>', false],
  ['PageDown', '<textarea data-at></textarea>', false],
  [' ', '<button data-at></button>', false],
  ['Enter', '<a data-at href="#x">x</a>', false],
  ['Escape', '<dialog><p data-at></p></dialog>', false],
  ['Tab', '<p data-at></p>', false],
])('%s at %s is the host’s: %s', (key, html, its) => {
  expect(isForHost({ ...plain, key }, at(html))).toBe(its);
});

test('a key that was used, or comes with a modifier, is not the host’s', () => {
  for (const change of [{ defaultPrevented: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])
    expect(isForHost({ ...plain, key: 'PageDown', ...change }, document.body)).toBe(false);
});
