import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { finish } from '../numeric/finish';
import type { Parameters } from '../types';
import { type Told, toldSteps } from './regime';

const shape = { lambda: lambda01, alpha: alpha01 };
const networks: readonly Omit<Parameters, 'omega' | 'tau'>[] = [
  shape,
  { ...shape, layer: 'random', bias: 0.2 },
  { ...shape, activation: 'lrelu', alpha: 0.1 },
  { ...shape, activation: 'tanh' },
  { ...shape, activation: 'gelu' },
  { ...shape, activation: 'formula', formula: 'sin(z)' },
  { ...shape, activation: 'formula', formula: 'max(z,0)-0.5*sign(z)' },
  { ...shape, dropout: 'alpha', rate: 0.1 },
];
/** Cells along a line through the plane. */
const cells = 64;

/** Of a line through the plane of ω and τ, the cells on both sides of each change of kind, and settings between them. */
function* changes(network: Omit<Parameters, 'omega' | 'tau'>) {
  for (let line = 1; line <= 4; line++) {
    const other = (line * 0.7548776662) % 1;
    const at = (part: number): Parameters => {
      const [x, y] = line % 2 === 0 ? [part, other] : [other, part];
      return { ...network, omega: -2 + 4 * x, tau: 0.05 + 3.95 * y };
    };
    let before: Told | undefined;
    for (let k = 0; k < cells; k++) {
      const here = finish(toldSteps(at((k + 0.5) / cells)));
      if (before && before.regime.kind !== here.regime.kind)
        for (const part of [0.25, 0.5, 0.75]) yield { setting: at((k - 0.5 + part) / cells), from: before, to: here };
      before = here;
    }
  }
}

/** The same regime, of which it is not known how starts end. */
const untold = ({ regime }: Told): Told => ({ regime, ends: [] });

test.each(networks)(
  'between two kinds the starts that end otherwise tell where one gives way as all do: %o',
  (network) => {
    let count = 0;
    let unlike = 0;
    for (const { setting, from, to } of changes(network)) {
      const quick = finish(toldSteps(setting, undefined, [from, to])).regime.kind;
      const whole = finish(toldSteps(setting, undefined, [untold(from), untold(to)])).regime.kind;
      count++;
      if ((quick === from.regime.kind) !== (whole === from.regime.kind)) unlike++;
    }
    expect(count).toBeGreaterThan(6);
    expect(unlike).toBe(0);
  },
);

test('a regime says how each start ends, unless they come to several points, and whether anything collapses', () => {
  const ends = (omega: number, tau: number) => finish(toldSteps({ omega, tau, ...shape })).ends;
  expect(ends(0, 1)).toEqual([...Array.from({ length: 6 }, () => 'converges'), 'undecided']);
  expect(ends(0, 0.4)).toEqual(Array.from({ length: 7 }, () => 'collapses'));
  // A point on ν = 0 attracts that no start comes to.
  expect(ends(0.8, 1).at(-1)).toBe('collapses');
});
