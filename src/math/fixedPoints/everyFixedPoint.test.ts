import { expect, test } from 'vitest';
import reference from '../../reference/every-fixed-point.json';
import type { FixedPoint, Parameters } from '../types';
import { searchFixedPoints } from './fixedPoints';

/** Where the page looks, and with what budget. */
const everywhere = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
const budget = 50_000;
const near = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const { side, floor, top, settings } = reference;

type Setting = Parameters & { readonly points: readonly (readonly [number, number, string, boolean])[] };

const title = ({ points: _, collapsed: __, ...setting }: Record<string, unknown>) =>
  JSON.stringify(setting).replaceAll('"', '');

/** The reference solves |g(p) − p| ≤ 1e-10, so that a point whose eigenvalue is 1 ± 1e-4 may be off by 1e-6. */
const apart = 1e-6;
const same = (point: FixedPoint, mu: number, nu: number) =>
  Math.abs(point.mu - mu) <= apart * (Math.sqrt(nu) + Math.abs(mu)) && Math.abs(point.nu - nu) <= apart * nu;

test('the reference has at least 60 settings, of all activations, 15 formulas and every kind of layer', () => {
  const count = (key: 'activation' | 'formula') =>
    new Set(settings.map((setting) => (setting as Partial<Record<typeof key, string>>)[key])).size;
  expect(settings.length).toBeGreaterThanOrEqual(60);
  expect(count('activation')).toBeGreaterThanOrEqual(11);
  expect(count('formula')).toBeGreaterThanOrEqual(15);
  const has = (key: string) => settings.filter((setting) => key in setting).length;
  for (const key of ['layer', 'bias', 'biasVariance', 'skip']) expect(has(key), key).toBeGreaterThanOrEqual(3);
});

test.each(settings.map((setting) => [title(setting), setting] as const))(
  'neither misses nor makes up a fixed point: %s',
  (_, setting) => {
    const parameters = setting as unknown as Setting;
    const { points, complete, nearMisses, continua } = searchFixedPoints(parameters, everywhere, budget, { near });
    const inside = points.filter(({ mu, nu }) => Math.abs(mu) < side && nu > floor && nu < top);
    for (const [mu, nu, kind, marginal] of parameters.points) {
      const found = inside.filter((point) => same(point, mu, nu));
      expect(found, `(${mu}, ${nu})`).toHaveLength(1);
      expect(found[0]!.residual).toBeLessThanOrEqual(1e-11 * (1 + Math.abs(mu) + nu));
      if (!marginal) expect([found[0]!.kind, found[0]!.marginal]).toEqual([kind, false]);
    }
    expect(inside).toHaveLength(parameters.points.length);
    const isEnd = (mu: number) => continua.some(({ curve }) => curve[0] === mu || curve[2] === mu);
    const collapsed = points
      .filter(({ mu, nu, continuum }) => Math.abs(mu) < side && nu === 0 && continuum === undefined && !isEnd(mu))
      .map(({ mu }) => mu);
    expect(collapsed).toHaveLength(setting.collapsed.length);
    for (const [k, mu] of setting.collapsed.entries()) expect(Math.abs(collapsed[k]! - mu)).toBeLessThan(1e-8);
    for (const { kind, curve } of continua) {
      expect(kind).toBe('segment');
      const within = ([from, to]: readonly number[]) =>
        curve[0]! > from! - 1e-3 && (curve[2]! < to! + 1e-3 || to! >= side - 1e-3);
      expect(setting.runs.some(within)).toBe(true);
    }
    // Nothing that is given up may pass for a pair of points.
    if (!complete) expect(nearMisses).toEqual([]);
  },
);
