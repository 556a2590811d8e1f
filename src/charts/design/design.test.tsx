import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { alpha01, field, fixedPoints, lambda01, orbit, roomRows, solve } from '../../math';
import type { Moments, NuScale, Parameters, Window } from '../../math/types';
import { expectApproved } from '../../reference/approvedPicture';
import {
  CurveChart,
  InfeasibleRegion,
  MiniPlane,
  ParameterPlane,
  Plane,
  TargetPin,
  TradeCurve,
  type TradePicture,
  TradeRegions,
} from '..';

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

function target(point: Moments, feasible: boolean, window = square, nuScale: NuScale = 'linear'): ReactNode {
  return (
    <Plane
      width={480}
      height={400}
      window={window}
      nuScale={nuScale}
      limits={{ nuLeast: 0, legal: () => true }}
      home={window}
      onWindow={() => {}}
      label="Example"
    >
      <InfeasibleRegion {...room(window, nuScale)} />
      <TargetPin point={point} feasible={feasible} onMove={() => {}} />
    </Plane>
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

function trade(colour: TradePicture['colour'], omega: number): ReactNode {
  return (
    <ParameterPlane
      {...{ width: 360, height: 300, textSize: 13 }}
      {...axes}
      picture={undefined}
      colour="rate"
      under={(frame) => <TradeRegions picture={tradePicture(colour, omega)} frame={frame} textSize={13} />}
      place={{ x: 0.2, y: 1.4 }}
      handle="Wished fixed point"
      onMove={() => {}}
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

const examples: Record<string, () => ReactNode> = {
  'target-on-the-plane': () => target({ mu: 0.2, nu: 1.2 }, true),
  'target-refused-on-a-log-axis': () =>
    target({ mu: 0.6, nu: 0.1 }, false, { ...square, nuMin: 0.01, nuMax: 10 }, 'log'),
  'trade-by-rate': () => trade('rate', 0),
  'trade-with-unstable-targets': () => trade('norm', 0.88),
  'trade-by-certified-box': () => trade('box', 0.88),
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
  'trade-with-unstable-targets-only': () => trade('rate', 1.5),
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

test.each(Object.entries(examples))('the picture "%s" is the approved one', (name, chart) => {
  expectApproved(name, chart(), [
    'charts.css',
    'linearMap/card.css',
    'parameters/regimes.css',
    'design/design.css',
    'activation/compare.css',
  ]);
});

test('a pin off the window is not drawn, and a refused one says so', () => {
  const draw = (node: ReactNode) => renderToStaticMarkup(node);
  expect(draw(target({ mu: 3, nu: 1 }, true))).not.toContain('target-head');
  expect(draw(target({ mu: 0.9, nu: 0.1 }, false))).toContain('Target: mean 0.9, variance 0.1, not feasible');
});

test('where no target is stable both pictures say so in a sentence, and else neither does', () => {
  const draw = (name: string) => renderToStaticMarkup(examples[name]!());
  expect(draw('trade-with-unstable-targets-only')).toContain('>No stable target here.<');
  expect(renderToStaticMarkup(trade('norm', 1.5))).toContain('>No norm below 1 here.<');
  expect(draw('trade-curve-of-unstable-targets')).toContain('>No stable target here.<');
  expect(draw('trade-with-unstable-targets')).not.toContain('>No ');
  expect(draw('trade-curve')).not.toContain('>No ');
});

test('targets that are told apart by colour are told apart by hatch and name too', () => {
  const markup = renderToStaticMarkup(trade('box', 0.88));
  for (const words of ['unstable', 'none certified']) expect(markup).toContain(`>${words}<`);
  for (const kind of [0, 1, 2]) expect(markup).toContain(`trade-none-${kind}`);
});
