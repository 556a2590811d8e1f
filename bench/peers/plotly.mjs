import Plotly from 'plotly.js-dist-min';
import { colours, head, place, size, view } from './size.mjs';

/** Plotly.js has no arrows with heads by number: shafts and heads are one line with gaps, as its figure factory has them. */
export function plotly(root) {
  const perX = (view.muMax - view.muMin) / (place.x(view.muMax) - place.x(view.muMin));
  const perY = (view.nuMax - view.nuMin) / (place.y(view.nuMax) - place.y(view.nuMin));
  const mu = (x) => view.muMin + (x - place.x(view.muMin)) * perX;
  const nu = (y) => view.nuMin + (y - place.y(view.nuMin)) * perY;
  const layout = {
    ...size,
    margin: { l: 40, r: 10, t: 10, b: 30 },
    xaxis: { range: [view.muMin, view.muMax] },
    yaxis: { range: [view.nuMin, view.nuMax] },
    showlegend: false,
    hovermode: false,
  };
  const columns = (lines) => ({
    x: lines.flatMap((points) => [...points.map((point) => point[0]), null]),
    y: lines.flatMap((points) => [...points.map((point) => point[1]), null]),
  });
  const strokes = (lines, color, width, mode = 'lines') => ({
    ...{ type: 'scatter', mode, line: { color, width }, marker: { color, size: 6 } },
    ...columns(lines),
  });
  return ({ arrows, mean, variance, fixed, orbit }) => {
    const shafts = arrows.flatMap(([mu0, nu0, mu1, nu1]) => {
      const corners = head(place.x(mu0), place.y(nu0), place.x(mu1), place.y(nu1));
      return [
        [
          [mu0, nu0],
          [mu1, nu1],
        ],
        corners.map(([x, y]) => [mu(x), nu(y)]),
      ];
    });
    return Plotly.react(
      root,
      [
        strokes(shafts, colours.arrow, 1),
        strokes(mean, colours.mean, 2),
        strokes(variance, colours.variance, 2),
        strokes([orbit], colours.orbit, 1, 'lines+markers'),
        { type: 'scatter', mode: 'markers', marker: { color: colours.point, size: 12 }, ...columns([fixed]) },
      ],
      layout,
      { staticPlot: true },
    );
  };
}
