import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Moments, Orbit } from '../math/types';
import * as charts from '.';
import {
  avoid,
  columns,
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
  rows,
  scale,
  side,
  signs,
  size,
  trade,
  variance,
  verdict,
  window,
} from './arbitraryNumbers';

/*
 * The mathematics hands out +∞ where a number leaves the doubles and NaN where there is none, and an address may hold
 * any window. Whatever arrives, a chart is drawn, and what it writes can be read.
 */

const ignore = () => {};

/** Numbers and what is drawn with them. */
const chart = <T,>(numbers: fc.Arbitrary<T>, draw: (numbers: T) => ReactNode) => numbers.map(draw);

const onPlane: Record<string, fc.Arbitrary<ReactNode>> = {
  Arrows: chart(
    fc.tuple(floats(0, 8, 4), fc.constantFrom('true' as const, 'capped' as const, 'direction' as const)),
    ([field, rule]) => <charts.Arrows field={field} rule={rule} />,
  ),
  Nullclines: chart(
    fc.tuple(fc.array(floats(0, 5, 2), { maxLength: 2 }), fc.array(fixedPoint, { maxLength: 2 }), avoid),
    ([lines, fixedPoints, away]) => (
      <charts.Nullclines mean={lines} variance={lines} fixedPoints={fixedPoints} avoid={away} />
    ),
  ),
  FixedPoints: chart(fc.tuple(fc.array(fixedPoint, { maxLength: 3 }), avoid), ([points, away]) => (
    <>
      <charts.FixedPoints points={points} avoid={away} selected={0} />
      <charts.FixedPointWords points={points} avoid={away} />
    </>
  )),
  FixedPointPaths: chart(
    fc.tuple(
      fc.array(floats(1, 5, 3), { maxLength: 3 }),
      range,
      fc.array(fixedPoint, { maxLength: 2 }),
      fc.option(floats(0, 5, 2), { nil: undefined }),
      avoid,
    ),
    ([paths, [min, max], fixedPoints, line, away]) => (
      <charts.FixedPointPaths
        {...{ symbol: 'τ', min, max, fixedPoints, avoid: away }}
        branches={paths.map((points, index) => ({ stable: index === 0, points }))}
        nullclines={line && { mean: [line], variance: [line] }}
      />
    ),
  ),
  Orbits: chart(
    fc.tuple(fc.array(moments, { maxLength: 2 }), fc.array(orbit, { maxLength: 2 }), fc.nat(9), avoid),
    ([starts, orbits, playhead, away]) => (
      <>
        <charts.Orbits {...{ starts, orbits, playhead, avoid: away }} onMove={ignore} onRemove={ignore} />
        <charts.MarkedDots orbits={orbits} mark={{ orbit: null, layer: 1 }} />
      </>
    ),
  ),
  EigenLines: chart(fc.tuple(fixedPoint, linearMap, avoid), ([point, map, away]) => (
    <charts.EigenLines point={point} map={map} fixedPoints={[point]} avoid={away} />
  )),
  Probe: chart(fc.tuple(moments, moments), ([from, to]) => (
    <>
      <charts.Probe from={from} to={to} />
      <charts.GhostPoint point={from} words="fixed point" />
      <charts.TargetPin point={to} feasible={false} onMove={ignore} />
      <charts.VerdictPoint point={to} verdict="proved" words="here" />
    </>
  )),
  HeatMap: chart(fc.tuple(heat, fc.array(moments, { maxLength: 2 })), ([each, away]) => (
    <charts.HeatMap picture={each} avoid={away} />
  )),
  Signs: chart(fc.tuple(signs, fc.array(moments, { maxLength: 2 })), ([each, away]) => (
    <charts.Signs picture={each} tinted avoid={away} />
  )),
  boxes: chart(fc.tuple(side, side, verdict, floats(0, 5, 2), avoid), ([mu, nu, word, outline, away]) => (
    <>
      <charts.BoxVerdict mu={mu} nu={nu} verdict={word} />
      <charts.TheoremBox mu={mu} nu={nu} onMove={ignore} />
      <charts.RangeBox mu={mu} nu={nu} kind="stated" />
      <charts.BoxCorner mu={mu} nu={nu} onShift={ignore} />
      <charts.BoxImage outline={outline} />
      <charts.BoxImages images={[{ layer: 2, outline }]} avoid={away} />
    </>
  )),
  BoxLeaves: chart(fc.tuple(side, side, number, number, floats(0, 4, 5)), ([mu, nu, omega, tau, leaves]) => (
    <charts.BoxLeaves {...{ mu, nu, omega, tau, leaves }} holds={(bound) => bound < 1} />
  )),
  NetworkOrbit: chart(
    fc.tuple(
      fc.array(moments, { maxLength: 4 }),
      fc.array(moments, { maxLength: 4 }),
      fc.array(fc.record({ mean: number, variance: number, correlation: number }), { maxLength: 4 }),
      moments,
      fc.nat(5),
    ),
    ([measured, many, bands, input, shown]) => (
      <charts.NetworkOrbit {...{ measured, many, unit: many, bands, input, shown }} onInput={ignore} />
    ),
  ),
  TrainingOrbit: chart(
    fc.tuple(fc.array(moments, { maxLength: 4 }), fc.array(moments, { maxLength: 4 }), fc.nat(5)),
    ([before, now, shown]) => <charts.TrainingOrbit {...{ before, now, shown }} />,
  ),
  UnitCloud: chart(fc.tuple(float32(8), fc.option(fc.nat(5)), moments, moments), ([units, picked, from, to]) => (
    <charts.UnitCloud units={units} picked={picked} arrow={{ from, to, fixed: from }} />
  )),
  MeasuredOrbits: chart(
    fc.tuple(
      fc.array(fc.record({ at: moments, chance: moments, reach: fc.option(number), missed: fc.option(moments) }), {
        maxLength: 4,
      }),
      fc.array(moments, { maxLength: 4 }),
      fc.nat(5),
    ),
    ([layers, walk, shown]) => {
      const marks = layers.map((layer) => ({
        ...layer,
        missed: layer.missed ?? undefined,
        name: 'fc1.activation.selu',
      }));
      const networks = [0, 1, 2, 3].map((index) => ({ name: `${index}`, layers: marks, walk }));
      return <charts.MeasuredOrbits networks={networks} shown={shown} />;
    },
  ),
  SequenceFilm: chart(fc.tuple(side, side, floats(0, 4, 2)), ([mu, nu, samples]) => {
    const cell = { mu: { lo: mu[0], hi: mu[1] }, nu: { lo: nu[0], hi: nu[1] } };
    return <charts.SequenceFilm start={cell} cells={[cell]} layer={3} samples={samples} />;
  }),
  InfeasibleRegion: chart(fc.tuple(float32((columns + 3) * (rows + 3)), window, scale), ([values, shown, nuScale]) => (
    <charts.InfeasibleRegion values={values} request={{ window: shown, nuScale, columns, rows }} />
  )),
};

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
            key: 'a',
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
  HeatLegend: chart(heat, (each) => <charts.HeatLegend picture={each} />),
  BoxImagesLegend: chart(floats(0, 3, 2), (outline) => (
    <charts.BoxImagesLegend images={[{ layer: 1, outline }]} insideAfter={null} layers={8} count={12} />
  )),
};

const runs = { numRuns: 30 };

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
