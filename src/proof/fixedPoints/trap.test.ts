import { expect, test } from 'vitest';
import { empty, interval, point } from '../intervals/interval';
import { weightsOf } from '../moments/Weights';
import { finish } from '../quadrature/finish';
import { attraction } from './attraction';
import { distance, normAlong, normOver, operatorNorm } from './trap';

const plain = [1, 0, 0, 1] as const;
const cell = { mu: interval(-0.1, 0.1), nu: interval(0.8, 1.5) };
const layer = { omega: point(0), tau: point(1), weights: weightsOf() };
const nothing = [interval(Number.NaN, Number.NaN), empty, empty, empty] as const;

test('an empty Jacobian contracts nothing', () => {
  expect(operatorNorm([empty, empty, empty, empty], plain)).toBe(Infinity);
  expect(operatorNorm(nothing, plain)).toBe(Infinity);
  expect(normAlong(cell, nothing, plain)).toBe(Infinity);
  expect(finish(normOver({ mu: empty, nu: empty }, layer, plain, 1, { left: 100 }))).toBe(Infinity);
  expect(finish(normOver(cell, { ...layer, tau: empty }, plain, 1, { left: 100 }))).toBe(Infinity);
  expect(finish(normOver(cell, { ...layer, tau: point(Number.NaN) }, plain, 1, { left: 100 }))).toBe(Infinity);
  expect(finish(normOver(cell, layer, plain, 1, { left: 100 }))).toBeLessThan(1);
});

test('a cell with one side empty, reversed or no number is not contracted, at ω = 0 either', () => {
  for (const side of [empty, interval(1, 0), interval(Number.NaN, 1), interval(0, Number.NaN)])
    for (const odd of [
      { ...cell, mu: side },
      { ...cell, nu: side },
    ])
      expect(finish(normOver(odd, layer, plain, 1, { left: 50 }))).toBe(Infinity);
});

test('an empty cell is not near anything', () => {
  expect(distance({ mu: empty, nu: point(1) }, cell, plain)).toBe(Infinity);
  expect(distance(cell, { mu: point(0), nu: interval(Number.NaN, 1) }, plain)).toBe(Infinity);
});

test('a cell without height is judged in the direction of μ alone', () => {
  // At ω = 0 means are forgotten: the column of μ is 0, that of ν is not.
  const flat = { mu: interval(-0.1, 0.1), nu: point(0.1) };
  expect(finish(normOver(flat, layer, plain, 1, { left: 100 }))).toBe(0);
  expect(finish(normOver({ mu: point(0), nu: interval(0.1, 0.11) }, layer, plain, 1, { left: 100 }))).toBe(Infinity);
});

test('a box without height that the map does not keep is not proved by its directions', () => {
  expect(attraction({ mu: [-0.1, 0.1], nu: [1, 1] }, { omega: 0.05, tau: 1.1 }).method).not.toBe('contraction');
});
