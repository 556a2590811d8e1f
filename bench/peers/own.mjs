import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Arrows, FixedPoints, FixedPointWords, Nullclines, Orbits, orbitDots, Plane } from '../../src/charts/index.ts';
import { size, view } from './size.mjs';

/** The page's own layers, with the names of curves, points and layers and the handle of the start that it has. */
export function own(root) {
  const tree = createRoot(root);
  const nothing = () => {};
  const limits = { nuLeast: 0, legal: () => true };
  const frame = { ...size, window: view, home: view, limits, nuScale: 'linear', label: 'Bench', onWindow: nothing };
  const flat = (points) => Float64Array.from(points.flat());
  return ({ arrows, mean, variance, points, course }) => {
    const [start] = course.points;
    const avoid = { dots: orbitDots([course]), starts: [start], boxes: [] };
    const curves = { mean: mean.map(flat), variance: variance.map(flat) };
    flushSync(() =>
      tree.render(
        h(
          Plane,
          frame,
          h(Arrows, { field: flat(arrows), rule: 'true' }),
          h(Nullclines, { curves, avoid, fixedPoints: points }),
          h(FixedPoints, { points, avoid }),
          h(Orbits, {
            ...{ starts: [start], orbits: [course], fixedPoints: points, nullclines: curves, avoid },
            ...{ onMove: nothing, onRemove: nothing },
          }),
          h(FixedPointWords, { points, avoid }),
        ),
      ),
    );
  };
}
