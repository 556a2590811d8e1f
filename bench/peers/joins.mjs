import { axisBottom, axisLeft, line, scaleLinear, select } from 'd3';
import { colours, head, place, size, view } from './size.mjs';

/** D3 data joins in SVG: what is there is kept, and only its attributes are set. */
export function joins(root) {
  const svg = select(root).append('svg').attr('width', size.width).attr('height', size.height);
  const x = scaleLinear([view.muMin, view.muMax], [place.x(view.muMin), place.x(view.muMax)]);
  const y = scaleLinear([view.nuMin, view.nuMax], [place.y(view.nuMin), place.y(view.nuMax)]);
  svg
    .append('g')
    .attr('transform', `translate(0,${place.y(view.nuMin)})`)
    .call(axisBottom(x));
  svg
    .append('g')
    .attr('transform', `translate(${place.x(view.muMin)},0)`)
    .call(axisLeft(y));
  const layer = () => svg.append('g').attr('fill', 'none');
  const layers = { arrows: layer(), curves: layer(), orbit: layer(), dots: layer() };
  const through = line(
    (point) => x(point[0]),
    (point) => y(point[1]),
  );
  const arrow = ([mu0, nu0, mu1, nu1]) => {
    const [x0, y0, x1, y1] = [x(mu0), y(nu0), x(mu1), y(nu1)];
    const [left, tip, right] = head(x0, y0, x1, y1);
    return `M${x0},${y0}L${tip}M${left}L${tip}L${right}`;
  };
  return ({ arrows, mean, variance, fixed, orbit }) => {
    layers.arrows.selectAll('path').data(arrows).join('path').attr('stroke', colours.arrow).attr('d', arrow);
    const curves = [...mean.map((points) => ['mean', points]), ...variance.map((points) => ['variance', points])];
    layers.curves
      .selectAll('path')
      .data(curves)
      .join('path')
      .attr('stroke', ([name]) => colours[name])
      .attr('stroke-width', 2)
      .attr('d', ([, points]) => through(points));
    layers.orbit.selectAll('path').data([orbit]).join('path').attr('stroke', colours.orbit).attr('d', through);
    layers.dots
      .selectAll('circle')
      .data([...orbit.map((point) => ['orbit', point]), ...fixed.map((point) => ['point', point])])
      .join('circle')
      .attr('fill', ([name]) => colours[name])
      .attr('r', ([name]) => (name === 'point' ? 6 : 3))
      .attr('cx', ([, point]) => x(point[0]))
      .attr('cy', ([, point]) => y(point[1]));
  };
}
