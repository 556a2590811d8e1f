import type { Moments, Polyline } from '../src/math/types';
import { mapRequest } from '../src/stage/mapRequest';
import { defaultState } from '../src/state/defaultState';
import { mapJob } from '../src/worker/map/mapJob';

/**
 * The plotted area in units of the drawing: the page stretches it to the plane's,
 * which is about as wide for its height.
 */
const width = 500;
const height = 400;
/** Fewer arrows than on the page, since they are in the file. */
const columns = 15;
const rows = 12;
/** As many as the lengths of arrows are told apart by. */
const strengths = 4;
/** Units below which the rest of an orbit is one dot. */
const apart = 1;

const { window } = defaultState;
const x = (mu: number) => ((mu - window.muMin) / (window.muMax - window.muMin)) * width;
const y = (nu: number) => ((window.nuMax - nu) / (window.nuMax - window.nuMin)) * height;
const px = (value: number) => String(Math.round(value * 10) / 10);
const percent = (part: number) => `${px(100 * part)}%`;
const path = (name: string, d: string) => `<path class="${name}" d="${d}"/>`;

/** Arrows from a point to where the layer sends it, capped at a grid cell, in order of strength; heads are markers. */
function arrows(values: Float64Array): string {
  const cell = Math.sqrt((width * height) / (columns * rows));
  const groups = new Array<string>(strengths).fill('');
  for (let i = 0; i < values.length; i += 4) {
    const [x0, y0] = [x(values[i]!), y(values[i + 1]!)];
    const [dx, dy] = [x(values[i + 2]!) - x0, y(values[i + 3]!) - y0];
    const jump = Math.hypot(dx, dy);
    const part = Math.min(1, (0.9 * cell) / jump);
    if (jump < 1) continue;
    const [left, top] = [Math.round(x0), Math.round(y0)];
    const step = `l${Math.round(x0 + part * dx) - left} ${Math.round(y0 + part * dy) - top}`;
    groups[Math.min(strengths - 1, Math.floor((jump / (3 * cell)) * strengths))] +=
      `<path d="M${left} ${top}${step}"/>`;
  }
  return groups.map((paths, i) => `<g opacity="${px(0.3 + (0.3 * i) / (strengths - 1))}">${paths}</g>`).join('\n');
}

const joined = (points: readonly Moments[]) =>
  points.map(({ mu, nu }, i) => `${i ? 'L' : 'M'}${px(x(mu))} ${px(y(nu))}`).join('');

/** Some of the points of a line, given as pairs μ, ν: its ends and so many parts between. */
function sampled(pairs: Polyline, parts: number): readonly Moments[] {
  const last = pairs.length / 2 - 1;
  const indices = [...new Set(Array.from({ length: parts + 1 }, (_, i) => Math.round((last * i) / parts)))];
  return indices.map((i) => ({ mu: pairs[2 * i]!, nu: pairs[2 * i + 1]! }));
}

const dot = ({ mu, nu }: Moments) => `M${px(x(mu))} ${px(y(nu))}h0`;

/** The layers of an orbit up to where they are no longer told apart. */
function travelled(points: readonly Moments[]): readonly Moments[] {
  const last = points.findIndex((point, i) => {
    const next = points[i + 1];
    return next && Math.hypot(x(next.mu) - x(point.mu), y(next.nu) - y(point.nu)) < apart;
  });
  return last < 0 ? points : points.slice(0, last + 1);
}

/**
 * The plane as the page opens with it, for the moment until it does and for readers without its script: the paper's
 * setting, in the page's colours and with room for its axes. Two drawings one upon the other, of which the first is
 * stretched: its lines keep their width, and what is a number or a name is in the second.
 */
export function stillPlane(): string {
  const request = { ...mapRequest(defaultState, { width, height })!, columns, rows };
  const job = mapJob(request);
  let step = job.next();
  while (!step.done) step = job.next();
  const result = step.value;
  const { field, nullclines, orbits, fixedPoints } = result;
  const travels = orbits.map(({ points }) => travelled(points));
  const text = (at: string, words: string) => `<text ${at}>${words}</text>`;
  const across = [-1, -0.5, 0, 0.5, 1];
  const up = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2];
  const grid =
    across.map((mu) => `M${px(x(mu))} 0V${height}`).join('') + up.map((nu) => `M0 ${px(y(nu))}H${width}`).join('');
  return [
    `<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">`,
    `<marker id="still-head" orient="auto" markerUnits="userSpaceOnUse" overflow="visible"><path d="M-5 -2L0 0L-5 2Z"/></marker>`,
    path('grid', grid),
    path('axis', `M0 0V${height}H${width}`),
    `<g class="still-arrows">\n${arrows(field)}\n</g>`,
    path('still-mean', nullclines.mean.map((each) => joined(sampled(each, 24))).join('')),
    path('still-variance', nullclines.variance.map((each) => joined(sampled(each, 4))).join('')),
    path('still-orbit', travels.map(joined).join('')),
    path('still-layers', travels.flatMap((points) => points.slice(1).map(dot)).join('')),
    path('still-starts', travels.map(([start]) => dot(start!)).join('')),
    path(
      'still-points',
      fixedPoints
        .filter(({ kind }) => kind === 'attracting')
        .map(dot)
        .join(''),
    ),
    '</svg>',
    `<svg role="img" aria-label="A still picture of the plane at ω = 0 and τ = 1: arrows over mean −1 to 1 and variance 0 to 2, nearly all of them leading to the fixed point at mean 0 and variance 1">`,
    ...across.map((mu) =>
      text(`x="${percent(x(mu) / width)}" y="100%" dy="1.25em" text-anchor="middle"`, mu.toFixed(1).replace('-', '−')),
    ),
    ...up.map((nu) => text(`y="${percent(y(nu) / height)}" dx="-6" dy=".35em" text-anchor="end"`, nu.toFixed(1))),
    text(
      `class="axis-name-mean" x="100%" y="100%" dy="2.6em" text-anchor="end"`,
      'mean <tspan class="symbol">μ</tspan>',
    ),
    text(`class="axis-name-variance" dx="-2.5em" dy="-.75em"`, 'variance <tspan class="symbol">ν</tspan>'),
    '</svg>',
    '',
  ].join('\n');
}
