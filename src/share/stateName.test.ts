import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../state/address/address';
import { arbitraryState } from '../state/address/arbitraryState';
import { stateName } from './stateName';

const name = (hash: string) => stateName(parse(hash).state);

test.each([
  ['', ''],
  ['#omega=0.5&tau=1.2', '-omega-0.5-tau-1.2'],
  ['#omega=-0.1', '-omega-minus-0.1'],
  ['#activation=tanh', '-tanh'],
  ['#activation=tanh&lambda=2&layer=random', '-random-layer-tanh-lambda-2'],
  ['#heat=basins&tau=1e-7', '-tau-1e-minus-7-basins'],
  ['#dropout=standard&rate=0.2', '-standard-dropout-0.2'],
  ['#scene=theorem1', '-theorem1'],
  ['#scene=theorem1&omega=0.05', '-theorem1-omega-0.05'],
])('files of %s end in “%s”', (hash, end) => expect(name(hash)).toBe(end));

test('what has no words in it has a code of its own', () => {
  const [here, there, starts] = ['#window=-1,1,0,3', '#window=-1,1,0,4', '#starts=0.1,0.2'].map(name);
  expect(here).toMatch(/^-[0-9a-z]{4}$/);
  expect(new Set([here, there, starts]).size).toBe(3);
});

test('every state has a name that every system of files takes', () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      expect(stateName(state)).toMatch(/^(-[a-z0-9.-]+)?$/);
      expect(stateName(state).length).toBeLessThan(200);
    }),
    { numRuns: 100 },
  );
});
