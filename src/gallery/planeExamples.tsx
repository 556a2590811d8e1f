import { useState } from 'react';
import { Arrows, FixedPointPaths, FixedPoints, FixedPointWords, Nullclines, Orbits, orbitDots, Probe } from '../charts';
import { alpha01, branches, branchSample, field, fixedPoints, lambda01, momentMap, nullclines, orbit } from '../math';
import type { ArrowRule, Moments, NuScale, Parameters, Window } from '../math/types';
import type { Subject } from './Example';
import { LivePlane } from './LivePlane';

interface Setting {
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
const settings: Readonly<Record<string, Setting>> = {
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

/** Arrows, nullclines, fixed points and orbits, whose starts can be dragged. */
function WholePlane({
  width,
  height,
  window: first,
  nuScale,
  rule,
  omega,
  tau,
  starts: begun,
  playhead,
  probe,
}: Setting) {
  const [starts, setStarts] = useState(begun);
  const parameters: Parameters = { omega, tau, lambda: lambda01, alpha: alpha01 };
  const orbits = starts.map((start) => orbit(start, parameters, 32));
  const avoid = { dots: orbitDots(orbits), starts, boxes: [] };
  const points = fixedPoints(parameters, { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 });
  return (
    <LivePlane {...{ width, height, nuScale }} window={first} home={square}>
      {(window) => (
        <>
          <Arrows field={field(parameters, window, { columns: 12, rows: 10, nuScale })} rule={rule} />
          <Nullclines
            curves={nullclines(parameters, window, { nuScale, columns: 40, rows: 40 })}
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
            onMove={(index, start) => setStarts(starts.map((old, k) => (k === index ? start : old)))}
            onRemove={(index) => setStarts(starts.filter((_, k) => k !== index))}
          />
          <FixedPointWords points={points} avoid={avoid} />
        </>
      )}
    </LivePlane>
  );
}

/** Where the fixed points go while τ runs, at ω = 0.8: one attracts until it leaves, and two are born at a fold. */
function PathsPlane() {
  const parameters: Parameters = { omega: 0.8, tau: 1, lambda: lambda01, alpha: alpha01 };
  const [min, max] = [0.05, 4];
  const values = Array.from({ length: 80 }, (_, k) => min + (k * (max - min)) / 79);
  const found = branches(values.map((tau) => branchSample({ ...parameters, tau }, tau)));
  const points = fixedPoints(parameters, { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 });
  const avoid = { dots: [], starts: [], boxes: [] };
  return (
    <LivePlane width={480} height={420} window={{ muMin: -1.5, muMax: 1.5, nuMin: 0, nuMax: 3 }}>
      {() => (
        <>
          <FixedPointPaths branches={found} symbol="τ" {...{ min, max, avoid }} fixedPoints={points} />
          <FixedPoints points={points} avoid={avoid} selected={0} />
          <FixedPointWords points={points} avoid={avoid} />
        </>
      )}
    </LivePlane>
  );
}

export const planeExamples: Subject = {
  subject: 'plane',
  styles: ['charts.css'],
  examples: [
    ...Object.entries(settings).map(([name, setting]) => ({ name, chart: () => <WholePlane {...setting} /> })),
    { name: 'paths-of-fixed-points', chart: () => <PathsPlane /> },
  ],
};
