import { expect, test } from 'vitest';
import { activationOf } from '../../math';
import { finish } from '../../math/numeric/finish';
import { defaultState } from '../../state/defaultState';
import type { Change } from '../../state/Explorer';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { activationTable } from '../../state/tables/activationTable';
import { profileJob } from '../../worker/activation/profileJob';
import { curveGrips } from './curveGrips';

function gripsOf(state: State, changes: Partial<State>[] = []) {
  const parameters = parametersOf(state);
  const result = finish(profileJob({ parameters, point: { mu: 0, nu: 1 }, reach: Number(state.reach), bound: 0.1 }));
  return curveGrips(state, result, (change: Change) => changes.push(change as Partial<State>));
}

const shaped = activationTable
  .filter(({ id }) => id !== 'formula')
  .flatMap(({ id, start }) =>
    (['4', '40'] as const).map((reach) => ({ ...defaultState, activation: id, ...start, reach })),
  );

test.each(shaped)('a handle of $activation, reach $reach, lies on the curve, or on its bound for α', (state) => {
  const { value } = activationOf(parametersOf(state));
  const grips = gripsOf(state);
  expect(grips.map(({ key }) => key)).toEqual(activationTable.find(({ id }) => id === state.activation)!.uses);
  for (const grip of grips) {
    const expected = grip.key === 'alpha' && state.activation !== 'lselu' ? -state.lambda * state.alpha : value(grip.z);
    expect(Math.abs(grip.value - expected)).toBeLessThan(0.02 * (1 + Math.abs(expected)));
  }
});

test.each(shaped)('dragging a handle of $activation, reach $reach, puts the curve through the pointer', (state) => {
  for (const { key, z, value } of gripsOf(state)) {
    const changes: Partial<State>[] = [];
    const wanted = value * 1.1 + (value === 0 ? 0.1 : 0);
    gripsOf(state, changes)
      .find((grip) => grip.key === key)!
      .onMove(wanted, { done: false });
    const moved = { ...state, ...changes[0] };
    const got = gripsOf(moved).find((grip) => grip.key === key)!;
    expect(got.z).toBe(z);
    // Parameters are rounded to four digits.
    expect(Math.abs(got.value - wanted)).toBeLessThan(0.01 * (1 + Math.abs(wanted)));
  }
});

test('a key moves a parameter by its slider’s step, the way the curve goes on screen', () => {
  const changes: Partial<State>[] = [];
  const [lambda, alpha] = gripsOf(defaultState, changes);
  lambda!.onStep(1, false);
  alpha!.onStep(1, false);
  alpha!.onStep(-1, true);
  expect(changes).toEqual([{ lambda: 1.06 }, { alpha: 1.66 }, { alpha: 1.674 }]);
});

test('λ stays above 0 and α at or above 0, however far a handle is dragged', () => {
  const changes: Partial<State>[] = [];
  const [lambda, alpha] = gripsOf(defaultState, changes);
  lambda!.onMove(-3, { done: false });
  alpha!.onMove(2, { done: false });
  expect(changes).toEqual([{ lambda: 0.01 }, { alpha: 0 }]);
});

test('a formula has no handles', () => {
  expect(gripsOf({ ...defaultState, activation: 'formula' })).toEqual([]);
});
