import fc from 'fast-check';
import type { ReactNode } from 'react';
import * as charts from '.';
import {
  avoid,
  columns,
  fixedPoint,
  float32,
  floats,
  heat,
  linearMap,
  moments,
  number,
  orbit,
  range,
  rows,
  scale,
  side,
  signs,
  verdict,
  window,
} from './arbitraryNumbers';

const ignore = () => {};

/** Numbers and what is drawn with them. */
export const chart = <T,>(numbers: fc.Arbitrary<T>, draw: (numbers: T) => ReactNode) => numbers.map(draw);

/** What is drawn on the plane, with any numbers. */
export const onPlane: Record<string, fc.Arbitrary<ReactNode>> = {
  Arrows: chart(
    fc.tuple(floats(0, 8, 4), fc.constantFrom('true' as const, 'capped' as const, 'direction' as const)),
    ([field, rule]) => <charts.Arrows field={field} rule={rule} />,
  ),
  Nullclines: chart(
    fc.tuple(fc.array(floats(0, 5, 2), { maxLength: 2 }), fc.array(fixedPoint, { maxLength: 2 }), avoid),
    ([lines, fixedPoints, away]) => (
      <charts.Nullclines curves={{ mean: lines, variance: lines }} fixedPoints={fixedPoints} avoid={away} />
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
