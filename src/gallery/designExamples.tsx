import { type ReactNode, useMemo, useState } from 'react';
import {
  CurveChart,
  EdgeChart,
  InfeasibleRegion,
  MiniPlane,
  ParameterPlane,
  TargetPin,
  TradeCurve,
  type TradePicture,
  TradeRegions,
} from '../charts';
import { alpha01, criticality, feasibility, field, fixedPoints, lambda01, orbit, roomRows, solve } from '../math';
import type { Moments, NuScale, Parameters, Window } from '../math/types';
import type { Subject } from './Example';
import { LivePlane } from './LivePlane';

const layer = { omega: 0.4, tau: 1 };
const square: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

function room(window: Window, nuScale: NuScale) {
  const request = { window, nuScale, columns: 24, rows: 24 };
  const steps = roomRows(request, layer);
  for (;;) {
    const step = steps.next();
    if (step.done) return { values: step.value, request };
  }
}

/** A wished fixed point that can be dragged, on what no λ and α can give. */
export function Target({
  point: first,
  window: begun = square,
  nuScale = 'linear',
}: {
  readonly point: Moments;
  readonly window?: Window;
  readonly nuScale?: NuScale;
}) {
  const [point, setPoint] = useState(first);
  return (
    <LivePlane width={480} height={400} window={begun} nuScale={nuScale}>
      {(window) => (
        <>
          <InfeasibleRegion {...room(window, nuScale)} />
          <TargetPin point={point} feasible={point.nu > 0 && feasibility(point, layer).feasible} onMove={setPoint} />
        </>
      )}
    </LivePlane>
  );
}

const axes = {
  x: { symbol: 'μ*', words: 'mean', min: -1, max: 1, step: 0.01 },
  y: { symbol: 'ν*', words: 'variance', min: 0, max: 4, step: 0.01 },
};

/** Numbers over 21 × 21 targets. */
function tradePicture(colour: TradePicture['colour'], omega: number): TradePicture {
  const cells = 21;
  const numbers = (read: (point: { rate: number; norm: number }) => number) =>
    Float32Array.from({ length: cells * cells }, (_, k) => {
      const at = { mu: -1 + (2 * ((k % cells) + 0.5)) / cells, nu: (4 * (Math.floor(k / cells) + 0.5)) / cells };
      const point = solve(at, { omega, tau: 1 }).find(({ admissible }) => admissible);
      if (!point) return Number.NaN;
      return read({ rate: Math.hypot(point.eigenvalues[0].re, point.eigenvalues[0].im), norm: point.norm });
    });
  const rate = numbers((point) => point.rate);
  // Sizes that fall with the norm stand for certified ones: what is drawn does not depend on where they come from.
  const size = numbers(({ rate: r, norm }) => (r >= 1 ? Number.NaN : Math.max(0, 1 - norm)));
  const values = { rate, norm: numbers(({ norm }) => norm), box: size }[colour];
  return { colour, columns: cells, rows: cells, values, rate };
}

/** What a target costs, with a handle on the wished one. */
export function Trade({ colour, omega }: { readonly colour: TradePicture['colour']; readonly omega: number }) {
  const [place, setPlace] = useState({ x: 0.2, y: 1.4 });
  const picture = useMemo(() => tradePicture(colour, omega), [colour, omega]);
  return (
    <ParameterPlane
      {...{ width: 360, height: 300, textSize: 13 }}
      {...axes}
      picture={undefined}
      colour="rate"
      under={(frame) => <TradeRegions picture={picture} frame={frame} textSize={13} />}
      place={place}
      handle="Wished fixed point"
      onMove={setPlace}
      onHover={() => {}}
      label="Example"
    />
  );
}

const pairs = (read: (nu: number) => number) =>
  Array.from({ length: 20 }, (_, k) => [0.1 + 0.2 * k, read(0.1 + 0.2 * k)] as const);
const curve = (f: (z: number) => number) =>
  Float64Array.from({ length: 2 * 29 }, (_, k) => {
    const z = -4 + 0.25 * (k >> 1);
    return k % 2 === 0 ? z : f(z);
  });
const selu: Parameters = { omega: 0.3, tau: 1, lambda: lambda01, alpha: alpha01 };

const charts: Readonly<Record<string, () => ReactNode>> = {
  'target-on-the-plane': () => <Target point={{ mu: 0.2, nu: 1.2 }} />,
  'target-refused-on-a-log-axis': () => (
    <Target point={{ mu: 0.6, nu: 0.1 }} window={{ ...square, nuMin: 0.01, nuMax: 10 }} nuScale="log" />
  ),
  'trade-by-rate': () => <Trade colour="rate" omega={0} />,
  'trade-with-unstable-targets': () => <Trade colour="norm" omega={0.88} />,
  'trade-by-certified-box': () => <Trade colour="box" omega={0.88} />,
  'trade-curve': () => (
    <TradeCurve
      {...{ width: 360, height: 180, textSize: 13 }}
      range={[0, 4]}
      rate={pairs((nu) => (nu < 0.4 ? 1.1 : 0.7 + 0.1 / nu))}
      boxes={pairs((nu) => (nu > 3 ? Number.NaN : 0.5 + 0.05 * nu))}
      value={1}
    />
  ),
  'trade-curve-of-unstable-targets': () => (
    <TradeCurve
      {...{ width: 360, height: 180, textSize: 13 }}
      range={[0, 4]}
      rate={pairs((nu) => 1.1 + nu)}
      boxes={pairs(() => Number.NaN)}
      value={1}
    />
  ),
  'trade-with-unstable-targets-only': () => <Trade colour="rate" omega={1.5} />,
  'edge-of-chaos': () => {
    const { edge, points } = criticality({ activation: 'gelu', lambda: 1, alpha: 1 });
    return (
      <EdgeChart
        {...{ width: 360, height: 198, textSize: 13 }}
        edge={edge.filter(({ s }) => s <= 20)}
        marks={points.map((point) => ({ ...point, label: 'half-stable' }))}
      />
    );
  },
  'curves-compared': () => (
    <CurveChart
      {...{ width: 360, textSize: 13 }}
      z={[-4, 3]}
      f={[-2.2, 3]}
      curves={[
        { name: 'SELU', points: curve((z) => lambda01 * (z > 0 ? z : alpha01 * Math.expm1(z))) },
        { name: 'ELU', points: curve((z) => (z > 0 ? z : Math.expm1(z))) },
        null,
        { name: 'tanh', points: curve(Math.tanh) },
      ]}
    />
  ),
  'mini-plane': () => (
    <MiniPlane
      {...{ width: 176, height: 176, textSize: 13 }}
      window={square}
      nuScale="linear"
      field={field(selu, square, { columns: 5, rows: 5, nuScale: 'linear' })}
      orbits={[orbit({ mu: 0.7, nu: 1.8 }, selu, 12), orbit({ mu: -0.8, nu: 0.2 }, selu, 12)]}
      fixedPoints={fixedPoints(selu, square)}
      playhead={3}
      label="Example"
    />
  ),
};

export const designExamples: Subject = {
  subject: 'design',
  styles: ['charts.css', 'linearMap/card.css', 'parameters/regimes.css', 'design/design.css', 'activation/compare.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
