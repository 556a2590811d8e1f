import { expect, test } from 'vitest';
import type { FixedPoint, Orbit, Outcome } from '../../math/types';
import { changeSaid, endsOf } from './endsOf';
import { pitchOf } from './pitchOf';

const orbit = (outcome: Outcome): Orbit => ({ points: [], outcome });
const point = (mu: number, nu: number) => ({ mu, nu, kind: 'attracting' }) as FixedPoint;
const to = (mu: number, nu: number, layers: number) => orbit({ kind: 'converges', to: { mu, nu }, layers, rate: 0.8 });
const home = endsOf([to(-1e-17, 1, 23), to(0, 1.0000001, 12)], [point(0, 1)]);

test('a change is said by what it means for the orbits', () => {
  expect(changeSaid(home, endsOf([to(0.0512, 1.4102, 31), to(0, 1, 12)], [point(0.05, 1.41)]))).toBe(
    'Orbit A now converges to (0.051, 1.41) in 31 layers.',
  );
});

test.each<[Outcome, string]>([
  [{ kind: 'collapses', to: { mu: -0.90737, nu: 0 }, layers: 9, rate: 0.5 }, 'collapses to (−0.91, 0) in 9 layers'],
  [{ kind: 'cycles', period: 2, points: [], layers: 40, rate: 0.9 }, 'cycles through 2 points'],
  [{ kind: 'diverges', layers: 1 }, 'diverges within 1 layer'],
  [{ kind: 'diverges', layers: 90, slowly: true }, 'grows without bound, ever more slowly'],
  [{ kind: 'undecided', layers: 100 }, 'is undecided after 100 layers'],
  [{ kind: 'converges', to: { mu: 0, nu: 1 }, layers: 0, rate: 0.1 }, 'stays near (0, 1)'],
])('an orbit that %o is said to do so', (outcome, words) => {
  expect(changeSaid(home, endsOf([orbit(outcome), to(0, 1, 12)], [point(0, 1)]))).toBe(`Orbit A now ${words}.`);
});

test('nothing is said where everything ends as before, to the digits that are said', () => {
  expect(changeSaid(home, endsOf([to(1e-9, 1, 23), to(0, 1, 12)], [point(0, 1)]))).toBe('');
});

test('orbits that come and go are named, and of many only the first', () => {
  const many = endsOf(Array(6).fill(to(0, 1, 5)), [point(0, 1)]);
  expect(changeSaid(home, many)).toMatch(/^Orbit A .* Orbit B .* Orbit C .* 3 more orbits: their ends have changed\.$/);
  expect(changeSaid(home, endsOf([to(0, 1, 23)], [point(0, 1)]))).toBe('One orbit is gone.');
});

test('without a changed orbit it is what attracts that is said', () => {
  const none = endsOf([], []);
  expect(changeSaid(none, endsOf([], [point(0, 1), point(-0.9, 0)]))).toBe('Now (0, 1) and (−0.9, 0) attract.');
  expect(changeSaid(endsOf([], [point(0, 1)]), none)).toBe('Now no fixed point attracts.');
});

test('the pitch is an octave higher for twice the deviation, stays within hearing, and no variance is silent', () => {
  expect(pitchOf(1)).toBe(440);
  expect(pitchOf(4)).toBe(880);
  expect(pitchOf(1 / 16)).toBe(110);
  expect(pitchOf(1e-30)).toBe(55);
  expect(pitchOf(1e30)).toBe(3520);
  expect(pitchOf(0)).toBeUndefined();
  expect(pitchOf(Number.NaN)).toBeUndefined();
});
