import { describe, expect, test } from 'vitest';
import { fixedPoints, momentMap, orbit, solve } from '../../math';
import type { Moments, Window } from '../../math/types';
import { format, parse } from '../address/address';
import { defaultState } from '../defaultState';
import { parametersOf } from '../parametersOf';
import type { State } from '../State';
import { presetOf } from './presetOf';
import { presetChange, presets } from './presets';

/** Wide enough for every fixed point a line speaks of. */
const wide: Window = { muMin: -10, muMax: 10, nuMin: 0, nuMax: 50 };
const stateOf = (id: string): State => {
  const preset = presets.find((one) => one.id === id)!;
  return { ...defaultState, ...presetChange(preset) };
};
const noticeOf = (id: string) => presets.find((one) => one.id === id)!.notice;
const endings = (state: State) => state.starts.map((start) => orbit(start, parametersOf(state), state.layers).outcome);
const points = (state: State, changes: Partial<State> = {}) =>
  fixedPoints(parametersOf({ ...state, ...changes }), wide);
const near = (all: ReturnType<typeof fixedPoints>, { mu, nu }: Moments) =>
  all.find((point) => Math.hypot(point.mu - mu, point.nu - nu) < 1e-3);
const away = ({ mu, nu }: Moments) => Math.hypot(mu, nu - 1);

test.each(presets.map(({ id }) => id))('the preset %s is a legal state that comes back from its address', (id) => {
  const state = stateOf(id);
  expect(parse(format(state))).toEqual({ state, problems: [] });
});

test.each(presets.map(({ id }) => id))(
  'the preset %s is known again by its picture, and only until that changes',
  (id) => {
    const state = stateOf(id);
    expect(presetOf(state)?.id).toBe(id);
    expect(presetOf({ ...state, playhead: 3, strip: 'table', lens: 'theorems' })?.id).toBe(id);
    expect(presetOf({ ...state, omega: state.omega + 0.01 })).toBeUndefined();
  },
);

test.each(presets.map(({ id }) => id))('every orbit of the preset %s starts inside its window', (id) => {
  const { window, starts } = stateOf(id);
  for (const { mu, nu } of starts) {
    expect(mu > window.muMin && mu < window.muMax && nu > window.nuMin && nu < window.nuMax).toBe(true);
  }
});

describe('what a preset’s line says is so:', () => {
  test('Figure 2: the mean is forgotten, and the variance moves to 1', () => {
    const state = stateOf('figure2');
    expect(momentMap({ mu: -0.9, nu: 0.3 }, parametersOf(state))).toEqual(
      momentMap({ mu: 0.9, nu: 0.3 }, parametersOf(state)),
    );
    for (const nu of [0.05, 0.5, 1.5, 5]) {
      const next = momentMap({ mu: 0, nu }, parametersOf(state)).nu;
      expect(Math.abs(next - 1)).toBeLessThan(Math.abs(nu - 1));
    }
  });

  test('the worst corner is the farthest of Theorem 1’s corners, and attracting', () => {
    const found: { omega: number; tau: number; distance: number }[] = [];
    for (const omega of [-0.1, 0.1]) {
      for (const tau of [0.95, 1.1]) {
        const [point] = points(defaultState, { omega, tau }).filter(({ boundary }) => !boundary);
        found.push({ omega, tau, distance: away(point!) });
      }
    }
    found.sort((a, b) => b.distance - a.distance);
    expect(found[0]).toMatchObject({ omega: 0.1, tau: 1.1 });
    const point = near(points(stateOf('corner')), { mu: 0.054705981, nu: 1.4102898 });
    expect(point?.kind).toBe('attracting');
    expect(noticeOf('corner')).toContain(`(${point!.mu.toFixed(4)}, ${point!.nu.toFixed(3)})`);
    for (const outcome of endings(stateOf('corner'))) expect(outcome.kind).toBe('converges');
  });

  test('He: in a random layer every orbit explodes, q × 1.10 and more a layer, while one unit settles at 18.46', () => {
    const state = stateOf('he');
    expect(state.layer).toBe('random');
    for (const outcome of endings(state)) expect(outcome.kind).toBe('diverges');
    for (let exponent = -6; exponent <= 6; exponent += 0.25) {
      const q = 10 ** exponent;
      const { mu, nu } = momentMap({ mu: 0, nu: q }, parametersOf(state));
      expect((nu + mu * mu) / q, `q = ${q}`).toBeGreaterThan(1.1);
    }
    const unit = points(state, { layer: 'unit' }).find(({ boundary }) => !boundary);
    expect(unit?.nu.toFixed(2)).toBe('18.46');
  });

  test('the default linear layer has no fixed point with a variance, and the limit is at τ = 0.4768', () => {
    const state = stateOf('linear');
    expect(points(state).every(({ boundary }) => boundary)).toBe(true);
    expect(points(state, { tau: 0.4767 }).every(({ boundary }) => boundary)).toBe(true);
    expect(points(state, { tau: 0.4768 }).every(({ boundary }) => boundary)).toBe(false);
    for (const outcome of endings(state)) expect(outcome).toMatchObject({ kind: 'collapses', to: { mu: 0, nu: 0 } });
  });

  test('ω = 0.8: A returns to (0, 1), B collapses, and a saddle lies between', () => {
    const state = stateOf('basins');
    const [a, b] = endings(state);
    expect(a?.kind).toBe('converges');
    expect(b?.kind).toBe('collapses');
    expect(near(points(state), { mu: -0.757325, nu: 0.088999 })?.kind).toBe('saddle');
    expect(near(points(state), { mu: -0.90737385, nu: 0 })?.kind).toBe('attracting');
    expect(near(points(state), { mu: 0, nu: 1 })?.kind).toBe('attracting');
  });

  test('the flip: A returns, B ends on a cycle of two without variance, and −1.0308 is the limit', () => {
    const state = stateOf('flip');
    const [a, b] = endings(state);
    expect(a?.kind).toBe('converges');
    expect(b).toMatchObject({ kind: 'cycles', period: 2, points: [{ nu: 0 }, { nu: 0 }] });
    const { points: layers } = orbit(state.starts[0]!, parametersOf(state), 20);
    for (let layer = 1; layer < layers.length; layer += 1) {
      expect(layers[layer]!.mu * layers[layer - 1]!.mu).toBeLessThan(0);
    }
    expect(near(points(state, { omega: -1.0307 }), { mu: 0, nu: 1 })?.kind).toBe('attracting');
    expect(near(points(state, { omega: -1.0309 }), { mu: 0, nu: 1 })?.kind).toBe('saddle');
  });

  test('ω = −1: (0, 1) attracts although the norm is above 1, and the first layer leads away', () => {
    const state = stateOf('norm');
    const point = near(points(state), { mu: 0, nu: 1 })!;
    expect(point.kind).toBe('attracting');
    expect(point.eigenvalues.map(({ re }) => re.toFixed(3))).toEqual(['-0.970', '0.767']);
    expect(point.norm.toFixed(3)).toBe('1.111');
    const start = state.starts[0]!;
    expect(away(momentMap(start, parametersOf(state)))).toBeGreaterThan(away(start));
    expect(endings(state)[0]?.kind).toBe('converges');
  });

  test('the notebook’s constants are the solution for (−0.1, 2), which is a saddle that parts A and B', () => {
    const state = stateOf('saddle');
    const [solution] = solve({ mu: -0.1, nu: 2 }, { omega: 1, tau: 1 });
    // The engine's exp and log may differ in the last bits.
    expect(state.lambda / solution!.lambda).toBeCloseTo(1, 14);
    expect(state.alpha / solution!.alpha).toBeCloseTo(1, 14);
    expect(solution!.kind).toBe('saddle');
    expect(solution!.eigenvalues.map(({ re }) => re.toFixed(3))).toEqual(['1.108', '0.607']);
    const [a, b] = endings(state);
    expect(a?.kind).toBe('diverges');
    expect(b?.kind).toBe('collapses');
  });
});
