import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { alpha01, field, fixedPoints, lambda01, momentMap, nullclines, orbit } from '../math';
import type { ArrowRule, Moments, NuScale, Parameters, Window } from '../math/types';
import { Arrows, FixedPoints, FixedPointWords, Nullclines, Orbits, orbitDots, Plane, Probe } from '.';

/*
 * Approved pictures: each example is rendered to SVG and compared with src/reference/pictures. After a change that is
 * meant, run `UPDATE_PICTURES=1 npx vitest run src/charts/pictures.test.tsx`, open the files in a browser (they take
 * their looks from the page's own style sheets) and commit them.
 */
const folder = join(import.meta.dirname, '../reference/pictures');
const styles = ['../../styles/style.css', '../../charts/charts.css']
  .map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`)
  .join('');

/** One tag a line, at most two decimals: readable, and blind to an engine's last bit. */
function readable(markup: string): string {
  const svg = markup.slice(markup.indexOf('<svg'), markup.indexOf('</svg>') + '</svg>'.length);
  const rounded = svg.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
  return `${styles}${rounded.replaceAll('><', '>\n<')}\n`;
}

interface Example {
  readonly width: number;
  readonly height: number;
  readonly window: Window;
  readonly nuScale: NuScale;
  readonly rule: ArrowRule;
  readonly omega: number;
  readonly tau: number;
  readonly starts: readonly Moments[];
  readonly playhead?: number;
  readonly probe?: Moments;
}

const square: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const examples: Record<string, Example> = {
  'self-normalizing': {
    width: 720,
    height: 600,
    window: square,
    nuScale: 'linear',
    rule: 'capped',
    omega: 0,
    tau: 1,
    starts: [
      { mu: -0.7, nu: 0.2 },
      { mu: 0.6, nu: 1.7 },
    ],
  },
  'two-basins': {
    width: 720,
    height: 600,
    window: { muMin: -0.5, muMax: 1.5, nuMin: 0.3, nuMax: 2 },
    nuScale: 'linear',
    rule: 'direction',
    omega: 0.8,
    tau: 1,
    starts: [{ mu: 1, nu: 1.9 }],
    playhead: 4,
  },
  'cycle-of-two': {
    width: 720,
    height: 600,
    window: { muMin: -3, muMax: 3, nuMin: 0, nuMax: 3 },
    nuScale: 'linear',
    rule: 'true',
    omega: -1.05,
    tau: 1,
    starts: [{ mu: 0.6, nu: 1.7 }],
  },
  'diverging-on-a-phone': {
    width: 360,
    height: 420,
    window: { muMin: -1, muMax: 1, nuMin: 0.01, nuMax: 1000 },
    nuScale: 'log',
    rule: 'capped',
    omega: 0,
    tau: 2.8,
    starts: [{ mu: 0, nu: 1 }],
    probe: { mu: 0.5, nu: 0.05 },
  },
};

function draw(example: Example): string {
  const { width, height, window, nuScale, rule, omega, tau, starts, playhead, probe } = example;
  const parameters: Parameters = { omega, tau, lambda: lambda01, alpha: alpha01 };
  const orbits = starts.map((start) => orbit(start, parameters, 32));
  const avoid = { dots: orbitDots(orbits), starts, boxes: [] };
  const points = fixedPoints(parameters, { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 });
  return readable(
    renderToStaticMarkup(
      <Plane
        width={width}
        height={height}
        window={window}
        nuScale={nuScale}
        limits={{ nuLeast: 0, legal: () => true }}
        home={square}
        onWindow={() => {}}
        label="Example"
      >
        <Arrows field={field(parameters, window, { columns: 12, rows: 10, nuScale })} rule={rule} />
        <Nullclines
          {...nullclines(parameters, window, { nuScale, columns: 40, rows: 40 })}
          avoid={avoid}
          fixedPoints={points}
        />
        {probe && <Probe from={probe} to={momentMap(probe, parameters)} />}
        <FixedPoints points={points} avoid={avoid} selected={0} />
        <Orbits
          starts={starts}
          orbits={orbits}
          fixedPoints={points}
          avoid={avoid}
          playhead={playhead}
          onMove={() => {}}
          onRemove={() => {}}
        />
        <FixedPointWords points={points} avoid={avoid} />
      </Plane>,
    ),
  );
}

test.each(Object.entries(examples))('the picture "%s" is the approved one', (name, example) => {
  const file = join(folder, `${name}.svg`);
  const drawn = draw(example);
  if (process.env.UPDATE_PICTURES === '1') writeFileSync(file, drawn);
  expect(existsSync(file), `${file} is missing; UPDATE_PICTURES=1 writes it`).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
});

test.each(Object.entries(examples))('the picture "%s" holds no NaN, Infinity or undefined', (_, example) => {
  expect(draw(example)).not.toMatch(/NaN|Infinity|undefined/);
});

test('what can be operated has a name and can be reached by keys', () => {
  const drawn = draw(examples['two-basins']!);
  const operated = drawn.match(/<g[^>]*role="button"[^>]*>/g) ?? [];
  expect(operated.length).toBeGreaterThan(3);
  for (const tag of operated) {
    expect(tag).toMatch(/tabindex="0"/i);
    expect(tag).toMatch(/aria-label="[^"]{10,}"/);
  }
  expect(drawn).toContain('off-screen: bring into view');
});

test('a layer outside a plane says so', () => {
  const lost: ReactNode = <Arrows field={new Float64Array(4)} rule="true" />;
  expect(() => renderToStaticMarkup(lost)).toThrow('outside a Plane');
});
