import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryState } from '../address/arbitraryState';
import { defaultState } from '../defaultState';
import { readSavedFile, writeSavedFile } from './savedFile';

const file = (change: object = {}) =>
  JSON.stringify({ format: 'moment-map snapshots', version: 1, snapshots: [], ...change });
const saying = (entry: unknown) => {
  const read = readSavedFile(file({ snapshots: [{ name: 'a', state: {} }, entry] }));
  return 'problem' in read ? read.problem : read.value;
};

describe('a file of snapshots', () => {
  test('comes back as the very snapshots it was made from', () => {
    const names = fc.constantFrom('a', 'Theorem 1’s corner', 'ω = 0, τ = 2', '__proto__', '学 🎓');
    fc.assert(
      fc.property(fc.array(fc.record({ name: names, state: arbitraryState }, { noNullPrototype: true })), (saved) => {
        expect(readSavedFile(writeSavedFile(saved))).toEqual({ value: saved });
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  test('refuses a formula that its constants make impossible', () => {
    const state = { activation: 'formula', formula: 'z*log(alpha-1)', alpha: '0.5' };
    expect(saying({ name: 'b', state })).toMatch(/^snapshots\[1\]\.state\.formula: with these constants /);
  });

  test('says what it is, of which version, and every value of a state', () => {
    const text = writeSavedFile([{ name: 'a', state: { ...defaultState, omega: 0.1 } }]);
    expect(text).toMatch(/^{\n {2}"format": "moment-map snapshots",\n {2}"version": 1,/);
    const { state } = JSON.parse(text).snapshots[0];
    expect(state).toMatchObject({ omega: '0.1', tau: '1', window: '-1,1,0,2', lens: 'map' });
  });

  test('may leave out values that have their defaults', () => {
    expect(readSavedFile(file({ snapshots: [{ name: 'a', state: { tau: '2' } }] }))).toEqual({
      value: [{ name: 'a', state: { ...defaultState, tau: 2 } }],
    });
  });
});

describe('a damaged or foreign file is refused with its key and its reason', () => {
  test.each([
    ['', 'the file is empty'],
    [writeSavedFile([{ name: 'a', state: defaultState }]).slice(0, 300), 'the file is not JSON, or has been cut off'],
    ['GIF89a\u0000', 'the file is not JSON, or has been cut off'],
    ['[]', 'format: the file does not say that it holds snapshots of Moment Map'],
    ['null', 'format: the file does not say that it holds snapshots of Moment Map'],
    ['{"version":1}', 'format: the file does not say that it holds snapshots of Moment Map'],
    [
      '{"__proto__":{"format":"moment-map snapshots"},"version":1}',
      'format: the file does not say that it holds snapshots of Moment Map',
    ],
    [file({ version: 2 }), 'version: the file is of version 2 and this page reads version 1'],
    [file({ version: '1' }), 'version: “1” is not a version'],
    [file({ version: 1.5 }), 'version: “1.5” is not a version'],
    [file({ more: 1 }), '“more”: a file of snapshots has no such key'],
    [file({ snapshots: {} }), 'snapshots: an object is not a list'],
    [file({ snapshots: undefined }), 'snapshots: what is missing is not a list'],
    [file({ snapshots: Array(201).fill({ name: 'a', state: {} }) }), 'snapshots: there are more than 200'],
    [
      `{"format":"moment-map snapshots","version":1,"snapshots":[{"name":"a","state":{"__proto__":"1"}}]}`,
      'snapshots[0].state.“__proto__”: this page does not know it',
    ],
    [
      `{"format":"moment-map snapshots","version":1,"snapshots":[{"name":"a","state":{"omega":1e999}}]}`,
      'snapshots[0].state.omega: the text given is not a text',
    ],
    [' '.repeat(10_000_000), 'the file has more than 2000000 characters, the most that are read'],
    ['['.repeat(900_000), 'the file is nested more than 40 deep'],
    [file({ snapshots: JSON.parse('['.repeat(41) + ']'.repeat(41)) }), 'the file is nested more than 40 deep'],
    [file({ ['["\\'.repeat(50)]: 1 }), '“["\\["\\["\\["\\["\\["\\["\\["\\…”: a file of snapshots has no such key'],
  ])('%#: %.60s', (text, problem) => {
    expect(readSavedFile(text)).toEqual({ problem });
  });

  test.each([
    [null, 'snapshots[1]: null is not a snapshot'],
    [[], 'snapshots[1]: a list is not a snapshot'],
    [{ state: {} }, 'snapshots[1].name: what is missing is not a name'],
    [{ name: '  ', state: {} }, 'snapshots[1].name: a name is missing'],
    [{ name: 'a\u202Eb', state: {} }, 'snapshots[1].name: “a b” has control characters in it'],
    [{ name: 'a'.repeat(81), state: {} }, `snapshots[1].name: “${'a'.repeat(24)}…” is longer than 80 characters`],
    [{ name: 'b' }, 'snapshots[1].state: what is missing is not a state'],
    [{ name: 'b', state: '#tau=2' }, 'snapshots[1].state: “#tau=2” is not a state'],
    [{ name: 'b', state: {}, constructor: 1 }, 'snapshots[1].“constructor”: a snapshot has no such key'],
    [{ name: 'b', state: { omega: 'x' } }, 'snapshots[1].state.omega: “x” is not a number'],
    [{ name: 'b', state: { omega: 0.1 } }, 'snapshots[1].state.omega: “0.1” is not a text'],
    [{ name: 'b', state: { omega: '1e999' } }, 'snapshots[1].state.omega: “1e999” is too large'],
    [{ name: 'b', state: { omega: 'NaN' } }, 'snapshots[1].state.omega: the text given is not a number'],
    [{ name: 'b', state: { toString: '1' } }, 'snapshots[1].state.“toString”: this page does not know it'],
    [{ name: 'b', state: { v: '1' } }, 'snapshots[1].state.“v”: this page does not know it'],
    [
      { name: 'b', state: { scale: 'log' } },
      'snapshots[1].state.window: a log axis of ν starts at 10⁻¹² at the lowest',
    ],
  ])('%#', (entry, problem) => {
    expect(saying(entry)).toBe(problem);
  });
});
