import { expect, test } from 'vitest';
import { withPureCalls } from './pureCalls.ts';

test('calls that make what a module has at its top are marked, and nothing else', () => {
  const text = [
    'var Blues = ramp(scheme);',
    'var scheme = new Array(3).concat(',
    '  "deebf7"',
    ').map(colors);',
    'var cardinal = (function custom(tension) {',
    '})(0);',
    'function ramp(range) {',
    '  var n = range.length;',
    '}',
  ];
  expect(withPureCalls(text.join('\n')).split('\n')).toEqual([
    'var Blues = /*#__PURE__*/ ramp(scheme);',
    'var scheme = /*#__PURE__*/ new Array(3).concat(',
    ...text.slice(2, 4),
    'var cardinal = /*#__PURE__*/ (function custom(tension) {',
    ...text.slice(5),
  ]);
});
