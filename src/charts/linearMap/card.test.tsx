import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { eigenPlane, pointAt } from '../../gallery/linearMapExamples';
import { linearMap } from '../../math';
import type { Matrix2 } from '../../math/types';
import { CircleEllipse, EigenLegend, StabilityTriangle } from '..';

const size = { width: 360, textSize: 13 };

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
  const point = pointAt(-1.05, false);
  const far = renderToStaticMarkup(eigenPlane(point, { muMin: 5, muMax: 6, nuMin: 8, nuMax: 9 }));
  expect(far).not.toContain('<path class="eigen-line');
});
