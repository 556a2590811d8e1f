import { expect, test } from 'vitest';
import { parse } from '../../state/address/address';
import { defaultState } from '../../state/defaultState';
import { stateOfScene } from '../../state/tables/sceneTable';
import { readCommand, stateMessage } from './protocol';

const read = (message: object, present = defaultState) => readCommand({ momentMap: 1, ...message }, present);

test.each([null, undefined, 'next', 7, [], {}, { type: 'get' }, [{ momentMap: 1 }], JSON.stringify({ momentMap: 1 })])(
  'what is not for this page is left alone: %j',
  (message) => {
    expect(readCommand(message, defaultState)).toBeUndefined();
  },
);

test.each<[object, RegExp]>([
  [{ momentMap: 2, type: 'get' }, /version 1/],
  [{ momentMap: '1', type: 'get' }, /version 1/],
  [{ type: 'eval', code: 'alert()' }, /^type is none of/],
  [{}, /^type is none of/],
  [{ type: 'reset', to: 'zero' }, /neither link nor paper/],
  [{ type: 'subscribe', to: ['keys'] }, /state and results/],
  [{ type: 'set' }, /an address, or values/],
  [{ type: 'set', values: { omega: {} } }, /omega is neither a number nor a text/],
  [{ type: 'set', values: { omega: Number.NaN } }, /is not a number/],
  [{ type: 'set', values: { speed: 1 } }, /“speed”, which this page does not know/],
  [{ type: 'set', values: { tau: -1 } }, /τ must be above 0/],
  [{ type: 'set', values: { window: '2,-2,0,4' } }, /μ from is above μ to/],
  [{ type: 'set', values: { omega: '0.3&tau=2' } }, /omega: .* is not a number/],
  [{ type: 'set', address: 'window=2,-2,0,4' }, /μ from is above μ to/],
  [{ type: 'set', values: { embed: 'plane' } }, /“embed”, which this page does not know/],
  [{ type: 'set', address: 'omega=x' }, /is not a number/],
  [{ type: 'set', values: JSON.parse('{"__proto__": 1}') }, /does not know/],
])('%j is answered with a reason', (message, reason) => {
  expect(read(message)).toEqual({ reason: expect.stringMatching(reason) });
});

test('values change what they name and nothing else', () => {
  const present = parse('#tau=1.5&activation=relu&lambda=1').state;
  const set = (values: object) => read({ type: 'set', values }, present);
  expect(set({ omega: 0.25, starts: '1,2' })).toEqual({
    type: 'set',
    state: { ...present, omega: 0.25, starts: [{ mu: 1, nu: 2 }] },
  });
  // As in an address, an activation brings its own constants, and a scene all that it shows.
  expect(set({ activation: 'tanh' })).toEqual({ type: 'set', state: parse('#tau=1.5&activation=tanh').state });
  expect(set({ scene: 'basins' })).toEqual({ type: 'set', state: stateOfScene('basins') });
  expect(read({ type: 'set', address: 'https://x.org/#omega=1' }, present)).toEqual({
    type: 'set',
    state: parse('#omega=1').state,
  });
});

test('a state goes out as its address, and as values that can be set again', () => {
  const state = parse('#omega=0.25&tau=1.5&heat=norm&lens=parameters').state;
  const { address, values } = stateMessage(state);
  expect(address).toBe('v=1&omega=0.25&tau=1.5&heat=norm&lens=parameters');
  expect(values).toMatchObject({ omega: 0.25, tau: 1.5, heat: 'norm', window: '-1,1,0,2' });
  expect(read({ type: 'set', values }, defaultState)).toEqual({ type: 'set', state });
});
