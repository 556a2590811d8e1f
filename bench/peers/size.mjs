/** Pixels of every picture, and what of the plane it shows. */
export const size = { width: 972, height: 675 };
export const view = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
export const colours = { arrow: '#8794a8', mean: '#0b6bcb', variance: '#c2410c', point: '#111827', orbit: '#7c3aed' };
/** A head's length in pixels at most, and as a part of its arrow. */
const [longest, part] = [6, 0.4];

/** The pixels of a place. */
export const place = {
  x: (mu) => 40 + ((mu - view.muMin) / (view.muMax - view.muMin)) * (size.width - 50),
  y: (nu) => size.height - 30 - ((nu - view.nuMin) / (view.nuMax - view.nuMin)) * (size.height - 40),
};

/** The three corners of an arrow's head, in pixels: left, tip, right. */
export function head(x0, y0, x1, y1) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const reach = Math.min(longest, part * length) / length;
  const [across, up] = [(x1 - x0) * reach, (y1 - y0) * reach];
  return [
    [x1 - across - up / 2, y1 - up + across / 2],
    [x1, y1],
    [x1 - across + up / 2, y1 - up - across / 2],
  ];
}
