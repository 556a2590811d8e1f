import * as Plot from '@observablehq/plot';
import { colours, size, view } from './size.mjs';

/** Observable Plot makes its picture anew every time: it has no update. */
export function plot(root) {
  const curve = (points, stroke) => Plot.line(points, { stroke, strokeWidth: 2, clip: true });
  return ({ arrows, mean, variance, fixed, orbit }) =>
    root.replaceChildren(
      Plot.plot({
        ...size,
        x: { domain: [view.muMin, view.muMax] },
        y: { domain: [view.nuMin, view.nuMax] },
        marks: [
          Plot.arrow(arrows, { x1: '0', y1: '1', x2: '2', y2: '3', stroke: colours.arrow, headLength: 6 }),
          ...mean.map((points) => curve(points, colours.mean)),
          ...variance.map((points) => curve(points, colours.variance)),
          Plot.line(orbit, { stroke: colours.orbit }),
          Plot.dot(orbit, { fill: colours.orbit, r: 3 }),
          Plot.dot(fixed, { fill: colours.point, r: 6 }),
        ],
      }),
    );
}
