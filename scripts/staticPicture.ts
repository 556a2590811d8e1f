import { alpha01, field, lambda01, type Window } from '../src/math';

const window: Window = { muMin: -0.1, muMax: 0.1, nuMin: 0.8, nuMax: 1.5 };
const columns = 15;
const rows = 10;
const frame = { left: 64, top: 16, width: 540, height: 360 };
const px = (value: number) => String(Math.round(value * 10) / 10);
const x = (mu: number) => frame.left + ((mu - window.muMin) / (window.muMax - window.muMin)) * frame.width;
const y = (nu: number) => frame.top + ((window.nuMax - nu) / (window.nuMax - window.nuMin)) * frame.height;

/** One arrow's shaft, in whole pixels from the start on, no longer than a cell is wide; its head is a marker. */
function arrow(x0: number, y0: number, x1: number, y1: number): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const part = Math.min(1, ((frame.width / columns) * 0.8) / length);
  if (length * part < 1) return '';
  const step = (from: number, to: number) => Math.round(from + (to - from) * part) - Math.round(from);
  return `<path d="M${Math.round(x0)} ${Math.round(y0)}l${step(x0, x1)} ${step(y0, y1)}"/>`;
}

/**
 * The picture for a reader without JavaScript: the map for ω = 0 and τ = 1 over the domain of the
 * paper's Figure 2, as an SVG that takes the page's colours.
 */
export function staticPicture(): string {
  const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
  const values = field(parameters, window, { columns, rows, nuScale: 'linear' });
  let arrows = '';
  for (let i = 0; i < values.length; i += 4)
    arrows += arrow(x(values[i]!), y(values[i + 1]!), x(values[i + 2]!), y(values[i + 3]!));
  const line = 'fill="none" stroke="var(--ink)" stroke-width="1.25"';
  const { left, top, width, height } = frame;
  const bottom = top + height;
  const text = (at: string, anchor: string, words: string) => `<text ${at} text-anchor="${anchor}">${words}</text>`;
  const across = [-0.1, -0.05, 0, 0.05, 0.1].map((mu) =>
    text(`x="${px(x(mu))}" y="${bottom + 18}"`, 'middle', String(mu).replace('-', '−')),
  );
  const up = [0.8, 1, 1.2, 1.4].map((nu) => text(`x="${left - 8}" y="${px(y(nu) + 4)}"`, 'end', String(nu)));
  return [
    `<svg viewBox="0 0 620 424" width="620" height="424" role="img" aria-label="Arrows over mean −0.1 to 0.1 and variance 0.8 to 1.5, all leading to the fixed point at mean 0 and variance 1" font-size="13" fill="var(--ink)">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="var(--line)"/>`,
    `<marker id="head" orient="auto" markerUnits="userSpaceOnUse" overflow="visible"><path d="M-4 -2.4L0 0L-4 2.4" ${line}/></marker>`,
    `<g marker-end="url(#head)" ${line}>${arrows}</g>`,
    `<circle cx="${px(x(0))}" cy="${px(y(1))}" r="5"/>`,
    ...across,
    ...up,
    `<text x="${left + width / 2}" y="${bottom + 38}" text-anchor="middle" fill="var(--mean)">mean μ</text>`,
    `<text transform="translate(16 ${top + height / 2}) rotate(-90)" text-anchor="middle" fill="var(--variance)">variance ν</text>`,
    '</svg>',
    '',
  ].join('\n');
}
