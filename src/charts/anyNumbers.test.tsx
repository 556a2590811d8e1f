import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Moments, Orbit } from '../math/types';
import * as charts from '.';
import {
  conditions,
  fixedPoint,
  float32,
  floats,
  heat,
  linearMap,
  moments,
  number,
  orbit,
  pairs,
  parameterAxis,
  picture,
  profile,
  range,
  scale,
  size,
  trade,
  variance,
  window,
} from './arbitraryNumbers';
import { chart, onPlane } from './arbitraryOnPlane';

/*
 * The mathematics hands out +∞ where a number leaves the doubles and NaN where there is none, and an address may hold
 * any window. Whatever arrives, a chart is drawn, and what it writes can be read.
 */

const ignore = () => {};

const alone: Record<string, fc.Arbitrary<ReactNode>> = {
  LayerSeries: chart(
    fc.tuple(
      size,
      fc.array(orbit, { maxLength: 3 }),
      range,
      scale,
      fc.option(fc.nat(9)),
      fc.integer({ min: 1, max: 12 }),
    ),
    ([area, orbits, values, kind, playhead, layers]) => (
      <charts.LayerSeries
        {...{ ...area, orbits, range: values, scale: kind, playhead, layers, of: 'nu' }}
        mark={{ orbit: null, layer: 1 }}
      />
    ),
  ),
  Cobweb: chart(
    fc.tuple(
      size,
      fc.array(orbit, { maxLength: 3 }),
      range,
      scale,
      fc.option(fc.nat(9)),
      floats(0, 6, 2),
      fc.constantFrom('nu', 'q'),
    ),
    ([area, orbits, values, kind, playhead, curve, of]) => (
      <charts.Cobweb {...{ ...area, orbits, range: values, scale: kind, playhead, curve, of }} />
    ),
  ),
  CircleEllipse: chart(fc.tuple(size, linearMap), ([area, map]) => <charts.CircleEllipse {...area} map={map} />),
  Linearisation: chart(
    fc.tuple(size, floats(1, 4, 2), floats(1, 4, 2), number, variance),
    ([area, one, other, length, nu]) => (
      <charts.Linearisation {...area} paths={[{ orbit: one, linear: other }]} side={length} nu={nu} />
    ),
  ),
  StabilityTriangle: chart(fc.tuple(size, number, number), ([area, trace, determinant]) => (
    <charts.StabilityTriangle {...area} {...{ trace, determinant }} />
  )),
  ActivationChart: chart(
    fc.tuple(size, fc.constantFrom(2, 4, 12, 40), fc.array(floats(0, 5, 3)), profile, moments, conditions, range),
    ([area, reach, curve, density, to, evidence, [left, right]]) => (
      <charts.ActivationChart
        {...{ ...area, reach, curve, profile: density, to, conditions: evidence, label: 'Example' }}
        limits={{ left, right }}
        grips={[
          {
            key: 'alpha',
            symbol: 'α',
            label: 'α',
            z: left,
            value: right,
            onMove: ignore,
            onStep: ignore,
            onSettle: ignore,
          },
        ]}
      />
    ),
  ),
  UnitChart: chart(fc.tuple(size, profile, moments), ([area, density, to]) => (
    <charts.UnitChart {...area} profile={density} to={to} label="Example" />
  )),
  CurveChart: chart(fc.tuple(size, range, range, floats(0, 6, 2)), ([area, z, f, points]) => (
    <charts.CurveChart {...area} z={z} f={f} curves={[null, { name: 'selu', points }]} />
  )),
  MiniPlane: chart(
    fc.tuple(
      size,
      window,
      scale,
      floats(0, 4, 4),
      fc.array(orbit, { maxLength: 2 }),
      fc.array(fixedPoint, { maxLength: 2 }),
    ),
    ([area, shown, nuScale, field, orbits, fixedPoints]) => (
      <charts.MiniPlane
        {...{ ...area, window: shown, nuScale, field, orbits, fixedPoints, playhead: 1, label: 'Example' }}
      />
    ),
  ),
  ParameterPlane: chart(
    fc.tuple(size, parameterAxis, parameterAxis, picture, range, range, range),
    ([area, x, y, regimes, [px, py], level, mark]) => (
      <charts.ParameterPlane
        {...{ ...area, x, y, picture: regimes, colour: 'rate', place: { x: px, y: py }, label: 'Example' }}
        levels={[
          { value: level[0], label: 'one' },
          { value: level[1], label: 'other' },
        ]}
        marks={[{ x: mark[0], y: mark[1], label: 'SELU' }]}
        box={{ x: level, y: mark }}
        over={(frame) => <charts.CertifiedRanges frame={frame} ranges={[{ x: mark, y: level }]} />}
        onMove={ignore}
        onHover={ignore}
      />
    ),
  ),
  'ParameterPlane of trades': chart(fc.tuple(size, parameterAxis, parameterAxis, trade), ([area, x, y, each]) => (
    <charts.ParameterPlane
      {...{ ...area, x, y, picture: undefined, colour: 'kind', place: { x: 0, y: 1 }, label: 'Example' }}
      under={(frame) => <charts.TradeRegions picture={each} frame={frame} textSize={area.textSize} />}
      onMove={ignore}
      onHover={ignore}
    />
  )),
  BranchDiagram: chart(
    fc.tuple(size, parameterAxis, range, fc.array(floats(1, 4, 3), { maxLength: 2 }), fc.array(moments), number),
    ([area, axis, values, lines, cycles, value]) => (
      <charts.BranchDiagram
        {...{ ...area, axis, of: 'nu', range: values, value, label: 'Example' }}
        branches={lines.map((points, index) => ({ stable: index === 0, points }))}
        cycles={cycles.map((point) => ({ ...point, value }))}
        kinds={['converges', 'diverges']}
      />
    ),
  ),
  TradeCurve: chart(fc.tuple(size, range, pairs, pairs, number), ([area, values, rate, boxes, value]) => (
    <charts.TradeCurve {...{ ...area, range: values, rate, boxes, value }} />
  )),
  WeightCloud: chart(
    fc.tuple(size, float32(8), range, range, fc.option(fc.nat(5))),
    ([area, sums, omega, tau, picked]) => (
      <charts.WeightCloud
        {...{ ...area, sums, box: { omega, tau }, picked, label: 'Example' }}
        attracts={(unit) => unit > 1}
        onPick={ignore}
      />
    ),
  ),
  HistogramChart: chart(
    fc.tuple(size, range, float32(5), float32(5), number),
    ([area, [from, to], counts, expected, total]) => (
      <charts.HistogramChart {...{ ...area, from, to, counts, expected, total, xName: 'z', label: 'Example' }} />
    ),
  ),
  LossChart: chart(fc.tuple(size, float32(5), float32(5), float32(5), number), ([area, x, y, low, until]) => {
    const curve = { sign: 'selu', weight: 2, words: 'SELU 8', x, y } as const;
    const curves = [curve, { ...curve, low, high: y, diverged: true }];
    const names = { xName: 'x', yName: 'y', label: 'Example', note: 'Example' };
    return <charts.LossChart {...{ ...area, ...names, curves, behind: curves, until, mark: until }} />;
  }),
  DepthChart: chart(
    fc.tuple(size, float32(5), float32(4), scale, fc.nat(9)),
    ([area, measured, expected, kind, shown]) => (
      <charts.DepthChart
        {...{ ...area, measured, expected, depth: 4, scale: kind, shown, yName: 'y', label: 'Example' }}
      />
    ),
  ),
  CorrelationChart: chart(
    fc.tuple(size, float32(5), float32(4), fc.array(number, { maxLength: 5 }), fc.nat(9)),
    ([area, before, after, walk, shown]) => (
      <charts.CorrelationChart {...{ ...area, before, after, walk, shown, label: 'Example' }} />
    ),
  ),
  WidthChart: chart(
    fc.tuple(size, fc.array(fc.record({ n: number, value: number }), { maxLength: 4 }), number),
    ([area, points, power]) => <charts.WidthChart {...{ ...area, points, power, yName: 'error', label: 'Example' }} />,
  ),
  LeafMap: chart(fc.tuple(size, range, range, floats(0, 4, 5), range), ([area, m, s, leaves, [cm, cs]]) => (
    <charts.LeafMap
      {...{ ...area, leaves, label: 'Example', holds: (bound: number) => bound < 1 }}
      whole={{ m: { lo: m[0], hi: m[1] }, s: { lo: s[0], hi: s[1] } }}
      counterexample={{ m: cm, s: cs }}
    />
  )),
  EdgeChart: chart(
    fc.tuple(size, fc.array(fc.record({ tau: number, biasVariance: number, rate: number }), { minLength: 1 })),
    ([area, edge]) => (
      <charts.EdgeChart {...area} edge={edge} marks={edge.slice(0, 1).map((place) => ({ ...place, label: 'one' }))} />
    ),
  ),
  HeatLegend: chart(heat, (each) => <charts.HeatLegend picture={each} />),
  BoxImagesLegend: chart(floats(0, 3, 2), (outline) => (
    <charts.BoxImagesLegend images={[{ layer: 1, outline }]} insideAfter={null} layers={8} count={12} />
  )),
};

const runs = { numRuns: 30 };

/** Drawn within others that are tried here, or with words and no number of a result. */
const within = 'CurveHandle DragHandle OutputDensity FixedLines PickPad VerdictMark CurveSample LossSample'.split(' ');

test('every chart is tried with any numbers', () => {
  const source =
    readFileSync(import.meta.filename, 'utf8') + readFileSync(`${import.meta.dirname}/arbitraryOnPlane.tsx`, 'utf8');
  const missing = Object.entries(charts)
    .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && (typeof value === 'function' || '$$typeof' in Object(value)))
    .map(([name]) => name)
    .filter((name) => !name.endsWith('Legend') && !within.includes(name) && !source.includes(`<charts.${name}`));
  expect(missing).toEqual([]);
});

function expectReadable(markup: string): void {
  expect(markup).not.toBe('');
  expect(markup.match(/.{0,200}(NaN|Infinity|undefined).{0,30}/)?.[0] ?? '').toBe('');
}

test.each(Object.entries(alone))('whatever the numbers, %s is drawn and can be read', (_, chart) => {
  fc.assert(
    fc.property(chart, (each) => expectReadable(renderToStaticMarkup(each))),
    runs,
  );
});

test.each(Object.entries(onPlane))('whatever the numbers and the window, %s on the plane can be read', (_, layer) => {
  fc.assert(
    fc.property(layer, size, window, scale, (each, area, shown, nuScale) => {
      expectReadable(
        renderToStaticMarkup(
          <charts.Plane
            {...{ ...area, window: shown, nuScale, home: shown, label: 'Example' }}
            limits={{ nuLeast: 0, legal: () => true }}
            onWindow={ignore}
          >
            {each}
          </charts.Plane>,
        ),
      );
    }),
    runs,
  );
});

test('the moments of every orbit are drawn as dots that stay dots', () => {
  const start: Moments = { mu: 0, nu: 1 };
  const far: Orbit = { points: [start, { mu: Infinity, nu: Infinity }], outcome: { kind: 'diverges', layers: 1 } };
  expect(charts.orbitDots([far])).toHaveLength(2);
});
