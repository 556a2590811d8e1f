import { expect, test } from 'vitest';
import { withPureCalls } from './pureColours.ts';

test('calls that make a table are marked, and nothing else', () => {
  const text = [
    'var Blues = ramp(scheme);',
    'var scheme = new Array(3).concat(',
    '  "deebf7"',
    ').map(colors);',
    'function ramp(range) {',
    '  var n = range.length;',
    '}',
  ];
  expect(withPureCalls(text.join('\n')).split('\n')).toEqual([
    'var Blues = /*#__PURE__*/ ramp(scheme);',
    'var scheme = /*#__PURE__*/ new Array(3).concat(',
    ...text.slice(2),
  ]);
});
