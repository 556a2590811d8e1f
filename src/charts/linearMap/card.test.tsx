import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { alpha01, fixedPoints, lambda01, linearisation, linearMap } from '../../math';
import type { FixedPoint, Matrix2, NuScale, Parameters, Window } from '../../math/types';
import { expectApproved } from '../../reference/approvedPicture';
import {
  CircleEllipse,
  EigenLegend,
  EigenLines,
  FixedPoints,
  FixedPointWords,
  Linearisation,
  Plane,
  StabilityTriangle,
} from '..';
import { nothingToAvoid } from '../plane/labelObstacles';

const at = (omega: number): Parameters => ({ omega, tau: 1, lambda: lambda01, alpha: alpha01 });
const pointOf = (omega: number, boundary: boolean): FixedPoint =>
  fixedPoints(at(omega), { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 }).find(
    (point) => point.boundary === boundary && !point.kink,
  )!;
const size = { width: 360, textSize: 13 };

function near(omega: number, side: number, boundary = false): ReactNode {
  const point = pointOf(omega, boundary);
  const { paths } = linearisation(point, point.H, at(omega), side, 12);
  return <Linearisation {...size} paths={paths} side={side} nu={point.nu} />;
}

function eigen(point: FixedPoint, window: Window, nuScale: NuScale = 'linear'): ReactNode {
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
      <EigenLines point={point} map={linearMap(point.H)!} fixedPoints={[point]} avoid={nothingToAvoid} />
      <FixedPoints points={[point]} selected={0} />
      <FixedPointWords points={[point]} avoid={nothingToAvoid} />
    </Plane>
  );
}

const square: Window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const ellipse = (omega: number) => <CircleEllipse {...size} map={linearMap(pointOf(omega, false).H)!} />;
const examples: Record<string, () => ReactNode> = {
  'ellipse-of-rank-1': () => ellipse(0),
  'ellipse-beyond-the-circle': () => ellipse(-1),
  'triangle-inside': () => <StabilityTriangle {...size} trace={0.782648} determinant={0} />,
  'triangle-outside': () => <StabilityTriangle {...size} trace={8.2} determinant={5} />,
  'linearisation-close': () => near(0.5, 0.02),
  'linearisation-too-far': () => near(-1, 2),
  'linearisation-without-variance': () => near(0.8, 0.2, true),
  'eigenvectors-of-a-saddle': () => eigen(pointOf(-1.05, false), square),
  'eigenvectors-on-a-log-axis': () => eigen(pointOf(-1.05, false), { ...square, nuMin: 0.01, nuMax: 10 }, 'log'),
};

test.each(Object.entries(examples))('the picture "%s" is the approved one', (name, chart) => {
  expectApproved(name, chart(), ['charts.css', 'linearMap/card.css']);
});

test('the ellipse is drawn whole for matrices of any size', () => {
  for (const H of [
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1e-200, 0],
      [0, 1e-200],
    ],
    [
      [1e150, 3],
      [2, -1e150],
    ],
  ] as const satisfies readonly Matrix2[]) {
    const picture = renderToStaticMarkup(<CircleEllipse {...size} map={linearMap(H)!} />);
    expect(picture).toMatch(/class="ellipse-after"/);
    expect(picture).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test.each([
  [0.5, 0.5, 'circle'],
  [-2.6, 1.8, 'circle'],
  [2.7, 0, 'arrow'],
  [0, -1.9, 'arrow'],
  [1e300, -1e300, 'arrow'],
])('trace %d and determinant %d make a mark (%s) inside the picture', (trace, determinant, mark) => {
  const picture = renderToStaticMarkup(<StabilityTriangle {...size} trace={trace} determinant={determinant} />);
  const tag = picture.match(/<(circle|path) class="triangle-dot[^>]*>/)![0];
  expect(tag.includes('triangle-arrow')).toBe(mark === 'arrow');
  const [x, y] = tag
    .match(/(?:translate\(|cx=")([\d.]+)(?: |" cy=")([\d.]+)/)!
    .slice(1)
    .map(Number);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThanOrEqual(size.width);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(size.width);
});

test('the arrow stands on the side of the triangle’s lines on which the numbers lie', () => {
  // A saddle: below the fold's line det = tr − 1, however far out.
  const picture = renderToStaticMarkup(<StabilityTriangle {...size} trace={8.66} determinant={5.95} />);
  const [x, y] = picture
    .match(/triangle-arrow" transform="translate\(([\d.]+) ([\d.]+)/)!
    .slice(1)
    .map(Number);
  const line = picture
    .match(/class="triangle-edge" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/)!
    .slice(1)
    .map(Number);
  // The edge runs from (0, −1) to (2, 1) at 45 degrees; pixels grow downwards.
  expect(y! - line[1]!).toBeGreaterThan(line[0]! - x!);
});

test('the legend says why no eigenvectors are drawn', () => {
  const said = (H: Matrix2) => renderToStaticMarkup(<EigenLegend map={linearMap(H)} />);
  expect(
    said([
      [0, -0.5],
      [0.5, 0],
    ]),
  ).toContain('a complex pair turns every direction');
  expect(
    said([
      [Infinity, 0],
      [0, 0],
    ]),
  ).toContain('there is no linear map');
  expect(renderToStaticMarkup(<EigenLegend map={undefined} />)).toContain('there is no fixed point');
});

test('a line of errors that misses the window is not drawn', () => {
  const point = pointOf(-1.05, false);
  const far = renderToStaticMarkup(eigen(point, { muMin: 5, muMax: 6, nuMin: 8, nuMax: 9 }));
  expect(far).not.toContain('<path class="eigen-line');
});
