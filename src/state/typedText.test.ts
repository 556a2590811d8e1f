import { expect, test } from 'vitest';
import { activationOf } from '../math';
import { defaultState } from './defaultState';
import { parametersOf } from './parametersOf';
import { activationTable } from './tables/activationTable';
import { typedText } from './typedText';

const named = activationTable.filter(({ id }) => id !== 'formula').map(({ id }) => id);

test('every activation with a name has a text', () => {
  expect(Object.keys(typedText)).toEqual(named);
});

test.each(named)('typed as a formula, %s is the same function', (activation) => {
  const state = { ...defaultState, lambda: 1.3, alpha: 0.7, beta: 0.2, activation };
  const curve = activationOf(parametersOf(state));
  const typed = activationOf(parametersOf({ ...state, activation: 'formula', formula: typedText[activation]! }));
  for (let z = -8; z <= 8; z += 0.37) expect(typed.value(z)).toBeCloseTo(curve.value(z), 12);
});
