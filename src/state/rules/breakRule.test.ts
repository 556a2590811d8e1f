import { expect, test } from 'vitest';
import { activationOf, type Condition, conditions } from '../../math';
import { fieldTable } from '../address/fieldTable';
import { defaultState } from '../defaultState';
import { parametersOf } from '../parametersOf';
import { activationTable } from '../tables/activationTable';
import { breakRule } from './breakRule';
import { formulaClash } from './formulaRule';

const names: readonly Condition[] = ['values', 'saturation', 'steepness', 'continuity'];
const cases = activationTable.flatMap(({ id }) => names.map((condition) => [condition, id] as const));

test.each(cases)('breaking %s of %s breaks it, by a legal change', (condition, activation) => {
  const state = { ...defaultState, activation, ...activationTable.find(({ id }) => id === activation)!.start };
  const before = conditions(activationOf(parametersOf(state)), 0.1);
  const { change, notice } = breakRule(state, condition, before.steepness.greatest);
  const after = { ...state, ...change };
  for (const key of Object.keys(change) as (keyof typeof change)[]) {
    const field = fieldTable[key] as { read: (text: string) => object; write: (value: unknown) => string };
    expect(field.read(field.write(after[key]))).toEqual({ value: after[key] });
  }
  expect(formulaClash(after)).toBeUndefined();
  expect(conditions(activationOf(parametersOf(after)), 0.1)[condition].holds).toBe(false);
  expect(notice).toMatch(/\.$/);
});

test('breaking one condition of SELU keeps the other three, but for what the break itself needs', () => {
  const kept = (condition: Condition) => {
    const { change } = breakRule(defaultState, condition, 1.76);
    const found = conditions(activationOf(parametersOf({ ...defaultState, ...change })), 0.1);
    return names.filter((name) => found[name].holds);
  };
  expect(kept('values')).toEqual(['saturation', 'steepness', 'continuity']);
  expect(kept('saturation')).toEqual(['values', 'steepness', 'continuity']);
  expect(kept('steepness')).toEqual(['values', 'saturation', 'continuity']);
  expect(kept('continuity')).toEqual(['values', 'saturation', 'steepness']);
});

test('dropout is switched off where it would hide what a slope below 1 does, and that is said', () => {
  const { change, notice } = breakRule({ ...defaultState, dropout: 'standard' }, 'steepness', 1.76);
  expect(change).toMatchObject({ dropout: 'none', lambda: 0.8 });
  expect(notice).toMatch(/Dropout.* is off/);
});
