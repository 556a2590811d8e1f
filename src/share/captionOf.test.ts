import { expect, test } from 'vitest';
import { defaultState } from '../state/defaultState';
import { captionOf } from './captionOf';

test('a caption names the activation and what the layer has', () => {
  expect(captionOf({ ...defaultState, omega: -0.1 })).toBe('SELU, ω = −0.1, τ = 1, λ = 1.0507, α = 1.67326');
  expect(captionOf({ ...defaultState, activation: 'gelu', lambda: 2, dropout: 'standard', rate: 0.2 })).toBe(
    'GELU, ω = 0, τ = 1, λ = 2, standard dropout 0.2',
  );
});

test('where several activations stand side by side it names what they share', () => {
  expect(captionOf({ ...defaultState, omega: 0.5 }, true)).toBe('ω = 0.5, τ = 1');
});
