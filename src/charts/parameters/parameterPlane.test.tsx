import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { alpha01, lambda01, regimeKinds, regimeOf } from '../../math';
import { BranchDiagram, ParameterPlane, RegimeLegend } from '..';
import type { RegimePicture } from './regimeColours';

/* The approved picture: UPDATE_PICTURES=1 npx vitest run src/charts/parameterPlane.test.tsx writes it anew. */
const file = join(import.meta.dirname, '../../reference/pictures/parameter-plane.svg');
const styles = [
  '../../styles/style.css',
  '../../charts/charts.css',
  '../../charts/heat/heat.css',
  '../../charts/parameters/regimes.css',
]
  .map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`)
  .join('');

const omega = { symbol: 'ω', words: 'sum of the weights', min: -2, max: 2, step: 0.01 };
const tau = { symbol: 'τ', words: 'sum of squared weights', min: 0.05, max: 4, step: 0.01 };

const curves = [
  { kind: 'fold', points: Float64Array.of(0.5, 0.3, 0.9, 1, 0.95, 0.9) },
  { kind: 'flip', points: Float64Array.of(-0.74, 0.52, -1.03, 1, -1.99, 2.15) },
] as const;

function picture(columns: number, rows: number): RegimePicture {
  const kinds = new Uint8Array(columns * rows);
  const nu = new Float32Array(columns * rows).fill(Number.NaN);
  const rate = nu.slice();
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const at = { omega: -2 + (4 * (i + 0.5)) / columns, tau: 0.05 + (3.95 * (j + 0.5)) / rows };
      const { kind, fixedPoint } = regimeOf({ ...at, lambda: lambda01, alpha: alpha01 });
      kinds[j * columns + i] = regimeKinds.indexOf(kind);
      nu[j * columns + i] = fixedPoint?.nu ?? Number.NaN;
      rate[j * columns + i] = fixedPoint?.rate ?? Number.NaN;
    }
  return { columns, rows, kinds, names: regimeKinds, nu, rate, edges: Float64Array.of(-1, 0.5, 1, 0.5), curves };
}

const coarse = picture(24, 24);

function draw(place = { x: 0, y: 1 }): string {
  return renderToStaticMarkup(
    <ParameterPlane
      width={480}
      height={400}
      textSize={13}
      x={omega}
      y={tau}
      picture={coarse}
      colour="rate"
      place={place}
      onMove={() => {}}
      onHover={() => {}}
      levels={[
        { value: 1, label: 'LeCun 1' },
        { value: 1 / 3, label: 'default linear ⅓' },
        { value: 0.5625, label: 'gain ¾ 0.5625' },
      ]}
      marks={[{ x: 0, y: 0.4956, label: '0.4956' }]}
      box={{ x: [-0.1, 0.1], y: [0.95, 1.1] }}
      label="plane"
    />,
  );
}

test('the plane of ω and τ looks as approved', () => {
  const rounded = draw().replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
  const markup = `${styles}${rounded.replaceAll('><', '>\n<')}\n`;
  if (process.env.UPDATE_PICTURES || !existsSync(file)) writeFileSync(file, markup);
  expect(markup).toBe(readFileSync(file, 'utf8'));
});

test('regions are told apart by names and hatches too, and nothing on the plane is no number', () => {
  const markup = draw();
  for (const name of ['settles', 'diverges', 'cycles', 'fails']) expect(markup).toContain(`>${name}<`);
  expect(markup).toContain('hatched-mixed');
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
});

test('a fold is solid and a flip dashed, and both have their names', () => {
  const markup = draw();
  for (const kind of ['fold', 'flip']) {
    expect(markup).toContain(`bifurcation-${kind}`);
    expect(markup).toContain(`>${kind}</text>`);
  }
});

test('labels beside the plane keep a line’s height apart', () => {
  const at = [...draw().matchAll(/<text class="tick" x="\S+" y="(\S+)">(?:LeCun|default|gain)/g)].map((match) =>
    Number(match[1]),
  );
  expect(at).toHaveLength(3);
  at.sort((a, b) => a - b);
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(13);
  expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(13);
});

test('a setting off the plane has no handle, one on it is named with its numbers', () => {
  expect(draw()).toContain('aria-label="The sliders’ setting: ω 0, τ 1"');
  expect(draw({ x: 5, y: 1 })).not.toContain('The sliders’ setting');
});

test('the legend explains every kind, and the scale of the shades', () => {
  const markup = renderToStaticMarkup(<RegimeLegend colour="rate" />);
  for (const words of ['settles at a variance above 0', 'collapses', 'diverges', 'cycle', 'factor of the error'])
    expect(markup).toContain(words);
});

test('branches are solid where they attract and dashed where they do not', () => {
  const markup = renderToStaticMarkup(
    <BranchDiagram
      width={400}
      height={260}
      textSize={13}
      axis={tau}
      of="nu"
      range={[0, 2]}
      branches={[
        { stable: true, points: Float64Array.of(0.5, 0, 0.1, 1, 0, 1) },
        { stable: false, points: Float64Array.of(0.05, 0, 0, 4, 0, 1e300) },
      ]}
      cycles={[{ value: 2, mu: 0, nu: 1 }]}
      kinds={['collapses', 'converges']}
      value={1}
      label=""
    />,
  );
  expect(markup).toMatch(/class="branch branch-unstable branch-variance" d="M/);
  expect(markup).toMatch(/class="branch branch-variance" d="M/);
  expect(markup).not.toMatch(/NaN|Infinity|e\+/);
});
