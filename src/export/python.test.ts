import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureOf } from '../reference/pictureOf';
import { parse } from '../state/address';
import { presetChange, presets } from '../state/presets';
import type { State } from '../state/State';
import type { Look } from './Look';
import { python } from './python';

/** A Python with the three packages; Debian's is another than the one on PATH may be. */
const interpreter = ['python3', '/usr/bin/python3', 'python'].find(
  (command) => spawnSync(command, ['-c', 'import numpy, scipy, matplotlib']).status === 0,
);
if (!interpreter)
  console.warn(
    'The exported Python is not run: no python3 with NumPy, SciPy and matplotlib was found (Debian: apt-get install python3-scipy python3-matplotlib).',
  );

/** Starting Python with its packages takes a second, and many where every core is taken. */
const patience = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const look: Look = {
  arrows: 'capped',
  overlays: ['arrows', 'nullclines', 'orbits', 'fixed'],
  heat: 'none',
  box: false,
  colours: {
    page: '#ffffff',
    ink: '#1a1f26',
    muted: '#56606c',
    line: '#c9d0d8',
    mean: '#0067a5',
    variance: '#b84a00',
    converges: '#00795a',
    collapses: '#7a3e9d',
    diverges: '#8a1c3b',
    cycles: '#7a6400',
  },
};

interface Numbers {
  readonly field: readonly (readonly number[])[];
  readonly orbits: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly fixed_points: readonly (readonly [number, number])[];
}

function run(script: string, name: string, ...words: string[]): void {
  const file = join(folder, `${name}.py`);
  writeFileSync(file, script);
  const { status, stderr } = spawnSync(interpreter!, ['-W', 'error::RuntimeWarning', file, ...words], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

function numbersOf(script: string, name: string): Numbers {
  const out = join(folder, `${name}.json`);
  run(script, name, '--json', out);
  return JSON.parse(readFileSync(out, 'utf8'));
}

/** Largest difference, relative where numbers are larger than 1. */
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

const base = parse('').state;
const cases: readonly (readonly [string, State])[] = [
  ...presets.map((preset) => [preset.id, { ...base, ...presetChange(preset) }] as const),
  ['far', parse('#omega=-1.7&tau=3.6&lambda=1.4&alpha=0&window=-40,60,0,900&starts=-30,800;20,0;0,1e-9').state],
  [
    'smallest',
    parse('#omega=0.3&tau=0.9&alpha=4&window=-1e-3,1e-3,1e-12,1e-5&scale=log&starts=1e-4,1e-7;-1e-4,2e-12').state,
  ],
  ['deep', parse('#omega=1.9&tau=2.3&lambda=0.4&alpha=5.5&window=-300,2,1e-6,4e4&scale=log&starts=-200,3e4').state],
];

describe.skipIf(!interpreter)('the exported script', () => {
  test.each(cases)(
    'computes what the page computes: %s',
    (name, state) => {
      const picture = pictureOf(state);
      const numbers = numbersOf(python(picture, look), name);
      const { field, orbits, fixedPoints } = picture;
      expect(numbers.field).toHaveLength(field.length / 4);
      // The largest of all differences, since an `expect` for each would take longer than the script.
      const worst = { field: 0, orbits: 0, fixedPoints: 0 };
      numbers.field.forEach((row, index) => {
        row.forEach((value, part) => {
          worst.field = Math.max(worst.field, apart(value, field[4 * index + part]!));
        });
      });
      expect(Object.values(numbers.orbits).map((points) => points.length)).toEqual(
        orbits.map(({ points }) => points.length),
      );
      Object.values(numbers.orbits).forEach((points, index) => {
        points.forEach(([mu, nu], layer) => {
          const page = orbits[index]!.points[layer]!;
          worst.orbits = Math.max(worst.orbits, apart(mu, page.mu), apart(nu, page.nu));
        });
      });
      expect(numbers.fixed_points).toHaveLength(fixedPoints.length);
      numbers.fixed_points.forEach(([mu, nu], index) => {
        const page = fixedPoints[index]!;
        worst.fixedPoints = Math.max(worst.fixedPoints, apart(mu, page.mu), apart(nu, page.nu));
      });
      for (const [what, error] of Object.entries(worst)) expect(error, what).toBeLessThan(1e-10);
    },
    patience,
  );

  test(
    'draws a figure',
    () => {
      const link = '#omega=0.8&starts=-0.65,0.12;-0.88,0.12';
      const file = join(folder, 'figure.png');
      run(python(pictureOf(link), look), 'figure', '--save', file);
      expect(statSync(file).size).toBeGreaterThan(20_000);
      run(
        python(pictureOf('#tau=2&window=-1,3,0.2,100&scale=log'), { ...look, arrows: 'direction' }),
        'log',
        '--save',
        join(folder, 'log.svg'),
      );
    },
    patience,
  );
});

test('a script names what it does not redraw, and nothing that could end its sentence gets into it', () => {
  const picture = pictureOf(base);
  expect(python(picture, look)).not.toContain('Not redrawn');
  const script = python(
    { ...picture, link: 'file:///a"""\\b' },
    { ...look, heat: 'norm', box: true, overlays: ['eigen', 'signs', 'box', '"\n]; import os #'] },
  );
  expect(script).toContain(
    'Not redrawn: the eigenvectors, the signs between the nullclines, the followed box and its images, the colours of the heat map, the box of the theorem.',
  );
  expect(script).toContain('file:///ab');
  expect(script).toContain('OVERLAYS = ["eigen", "signs", "box", "\\"?]; import os #"]');
});
