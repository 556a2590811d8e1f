import { expect, test } from 'vitest';
import { defaultState } from '../../state/defaultState';
import { captionOf } from './captionOf';

test('a caption names the activation and what the layer has', () => {
  expect(captionOf({ ...defaultState, omega: -0.1 })).toBe('SELU, ω = −0.1, τ = 1, λ = 1.0507, α = 1.67326');
  expect(captionOf({ ...defaultState, activation: 'gelu', lambda: 2, dropout: 'standard', rate: 0.2 })).toBe(
    'GELU, ω = 0, τ = 1, λ = 2, standard dropout 0.2',
  );
});

test('a typed activation is named by its formula, with the constants that it has', () => {
  const typed = {
    ...defaultState,
    activation: 'formula',
    formula: 'z > 0 ? z : beta*z',
    beta: 0.1,
    dropout: 'alpha' as const,
  };
  expect(captionOf(typed)).toBe('f(z) = z > 0 ? z : beta*z, ω = 0, τ = 1, β = 0.1');
});

test('a dropout that is not possible is not named', () => {
  expect(captionOf({ ...defaultState, activation: 'identity', lambda: 1, dropout: 'alpha' })).not.toContain('dropout');
});

test('where a figure is not of the present activation, what it is of is named, or what several share', () => {
  expect(captionOf({ ...defaultState, omega: 0.5 }, '')).toBe('ω = 0.5, τ = 1');
  expect(captionOf({ ...defaultState, activation: 'gelu', omega: 0.5 }, 'SELU’s form')).toBe(
    'SELU’s form, ω = 0.5, τ = 1',
  );
  const layer = { tau: 0.7, bias: 0.1, skip: 0.3, dropout: 'standard' } as const;
  expect(captionOf({ ...defaultState, activation: 'gelu', lambda: 2, ...layer }, 'random layer')).toBe(
    'GELU, random layer, λ = 2',
  );
});
