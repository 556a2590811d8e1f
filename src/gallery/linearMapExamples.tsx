import type { ReactNode } from 'react';
import { CircleEllipse, EigenLines, FixedPoints, FixedPointWords, Linearisation, StabilityTriangle } from '../charts';
import { alpha01, fixedPoints, lambda01, linearisation, linearMap } from '../math';
import type { FixedPoint, NuScale, Parameters, Window } from '../math/types';
import type { Subject } from './Example';
import { LivePlane } from './LivePlane';

const at = (omega: number): Parameters => ({ omega, tau: 1, lambda: lambda01, alpha: alpha01 });

/** SELU's fixed point at τ = 1 with or without variance. */
export const pointAt = (omega: number, boundary: boolean): FixedPoint =>
  fixedPoints(at(omega), { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 }).find(
    (point) => point.boundary === boundary && !point.kink,
  )!;
const size = { width: 360, textSize: 13 };
const avoid = { dots: [], starts: [], boxes: [] };

function near(omega: number, side: number, boundary = false): ReactNode {
  const point = pointAt(omega, boundary);
  const { paths } = linearisation(point, point.H, at(omega), side, 12);
  return <Linearisation {...size} paths={paths} side={side} nu={point.nu} />;
}

/** The eigenvectors of a fixed point. */
export function eigenPlane(point: FixedPoint, window: Window, nuScale: NuScale = 'linear'): ReactNode {
  return (
    <LivePlane width={480} height={400} window={window} nuScale={nuScale}>
      {() => (
        <>
          <EigenLines point={point} map={linearMap(point.H)!} fixedPoints={[point]} avoid={avoid} />
          <FixedPoints points={[point]} selected={0} />
          <FixedPointWords points={[point]} avoid={avoid} />
        </>
      )}
    </LivePlane>
  );
}

const square: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const ellipse = (omega: number) => <CircleEllipse {...size} map={linearMap(pointAt(omega, false).H)!} />;
const charts: Readonly<Record<string, () => ReactNode>> = {
  'ellipse-of-rank-1': () => ellipse(0),
  'ellipse-beyond-the-circle': () => ellipse(-1),
  'triangle-inside': () => <StabilityTriangle {...size} trace={0.782648} determinant={0} />,
  'triangle-outside': () => <StabilityTriangle {...size} trace={8.2} determinant={5} />,
  'linearisation-close': () => near(0.5, 0.02),
  'linearisation-too-far': () => near(-1, 2),
  'linearisation-without-variance': () => near(0.8, 0.2, true),
  'eigenvectors-of-a-saddle': () => eigenPlane(pointAt(-1.05, false), square),
  'eigenvectors-on-a-log-axis': () => eigenPlane(pointAt(-1.05, false), { ...square, nuMin: 0.01, nuMax: 10 }, 'log'),
};

export const linearMapExamples: Subject = {
  subject: 'linearMap',
  styles: ['charts.css', 'linearMap/card.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
