import { expect, test } from 'vitest';
import { dropoutProblem } from '../../math';
import { defaultState } from '../defaultState';
import { parametersOf } from '../parametersOf';
import { activationTable } from '../tables/activationTable';
import { dropoutClash } from './dropoutRule';

const formulas = ['z', 'tanh(z)', 'z > 0 ? z : beta*z', 'sin(z)', 'max(z, -1)'];
const cases = activationTable.flatMap(({ id }) =>
  [0, 0.01, -1].flatMap((beta) =>
    (id === 'formula' ? formulas : [defaultState.formula]).map((formula) => ({ activation: id, beta, formula })),
  ),
);

test.each(cases)('alpha dropout of $activation, β = $beta, is possible where the theory has it ($formula)', (shape) => {
  const state = { ...defaultState, ...shape, dropout: 'alpha' as const };
  const problem = dropoutProblem({ ...parametersOf({ ...state, dropout: 'none' }), dropout: 'alpha', rate: 0.1 });
  expect(dropoutClash(state) === undefined).toBe(problem === undefined);
  expect(parametersOf(state).dropout).toBe(problem === undefined ? 'alpha' : undefined);
});

test('other dropout is always possible', () => {
  expect(dropoutClash({ ...defaultState, activation: 'identity', dropout: 'standard' })).toBeUndefined();
});
