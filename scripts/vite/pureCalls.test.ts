import { expect, test } from 'vitest';
import { withPureCalls } from './pureCalls.ts';

test('calls that make what a module has at its top are marked, and nothing else', () => {
  const text = [
    'var Blues = ramp(scheme);',
    'var warm = ramp(colors("440154"), cubehelix(80, 1.5));',
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
    'var warm = /*#__PURE__*/ ramp(/*#__PURE__*/ colors("440154"), /*#__PURE__*/ cubehelix(80, 1.5));',
    'var scheme = /*#__PURE__*/ new Array(3).concat(',
    ...text.slice(3, 5),
    'var cardinal = /*#__PURE__*/ (function custom(tension) {',
    ...text.slice(6),
  ]);
});
