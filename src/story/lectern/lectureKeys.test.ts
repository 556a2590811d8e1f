// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lectureAction, lectureKeys } from './lectureKeys';

const press = (key: string, html = '<p id="here"></p>', more: Partial<KeyboardEvent> = {}) => {
  document.body.innerHTML = html;
  return lectureAction(
    { key, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, ...more },
    document.querySelector('#here'),
  );
};

test('no key does two things', () => {
  const keys = lectureKeys.flatMap((row) => row.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  [' ', 'next'],
  ['B', 'black'],
  ['.', 'black'],
  ['W', 'white'],
  ['F', 'full'],
  ['?', 'help'],
  ['Escape', 'leave'],
  ['Home', 'first'],
  ['End', 'last'],
  ['q', undefined],
])('on the page %s means %s', (key, action) => expect(press(key)).toBe(action));

test.each([
  ['<input id="here" type="text">', ['b', '.', ' ', 'Home', 'ArrowLeft', 'PageDown', '?']],
  ['<input id="here" type="range">', ['ArrowLeft', 'PageDown', 'Home']],
  ['<select id="here"></select>', ['ArrowDown', 'b', ' ', 'PageDown']],
  ['<div id="here" role="application" tabindex="0"></div>', ['ArrowUp', ' ', 'PageUp']],
  ['<svg><g id="here" role="button" tabindex="0"></g></svg>', ['ArrowUp', ' ']],
  ['<button id="here"></button>', [' ']],
  ['<button id="here" role="tab"></button>', ['ArrowLeft', ' ', 'Home']],
])('no key is stolen from %s', (html, keys) => {
  for (const key of keys) expect(press(key, html), key).toBeUndefined();
});

test('a clicker goes on from a button, and a letter from a slider', () => {
  expect(press('PageDown', '<button id="here"></button>')).toBe('next');
  expect(press('b', '<input id="here" type="range">')).toBe('black');
});

test('a key with a modifier, or one that was used already, is left alone', () => {
  expect(press('b', undefined, { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowRight', undefined, { altKey: true })).toBeUndefined();
  expect(press('PageDown', undefined, { defaultPrevented: true })).toBeUndefined();
});
