import { Coordinates, Mafs, Point, Polyline, Vector } from 'mafs';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { colours, size, view } from './size.mjs';

/** mafs is React: keys say what stays, and the tree is compared with the one before. */
export function mafs(root) {
  const tree = createRoot(root);
  const frame = {
    ...size,
    ...{ pan: false, zoom: false, preserveAspectRatio: false },
    viewBox: { x: [view.muMin, view.muMax], y: [view.nuMin, view.nuMax], padding: 0 },
  };
  const curve = (points, color, key) => h(Polyline, { points, color, key });
  return ({ arrows, mean, variance, fixed, orbit }) =>
    flushSync(() =>
      tree.render(
        h(
          Mafs,
          frame,
          h(Coordinates.Cartesian),
          arrows.map(([mu0, nu0, mu1, nu1], key) =>
            h(Vector, { key: `arrow ${key}`, tail: [mu0, nu0], tip: [mu1, nu1], weight: 1, color: colours.arrow }),
          ),
          mean.map((points, key) => curve(points, colours.mean, `mean ${key}`)),
          variance.map((points, key) => curve(points, colours.variance, `variance ${key}`)),
          curve(orbit, colours.orbit, 'orbit'),
          orbit.map(([x, y], key) => h(Point, { x, y, color: colours.orbit, key: `layer ${key}` })),
          fixed.map(([x, y], key) => h(Point, { x, y, color: colours.point, key: `fixed ${key}` })),
        ),
      ),
    );
}
