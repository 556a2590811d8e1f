import type { Moments } from '../src/math/types';
import { mapRequest } from '../src/stage/mapRequest';
import { defaultState } from '../src/state/defaultState';
import type { State } from '../src/state/State';
import { presetChange, presets } from '../src/state/tables/presets';
import { mapJob } from '../src/worker/map/mapJob';

/** A preset in small: path data on a drawing of 96 × 72. */
export interface PresetPicture {
  readonly id: string;
  readonly mean: string;
  readonly variance: string;
  /** How each orbit ends, and its way from dot to dot. */
  readonly orbits: readonly { readonly kind: string; readonly way: string }[];
  /** The fixed points by what they do. */
  readonly points: readonly { readonly kind: string; readonly at: string }[];
}

const width = 96;
const height = 72;
/** Layers of an orbit that a small picture can tell apart, and dots of a line. */
const most = 14;
const beyond = 40;

const px = (value: number) => String(Math.round(value));

/** What a preset's plane shows, from the page's own job for it. */
function pictureOf(id: string, state: State): PresetPicture {
  const { muMin, muMax, nuMin, nuMax } = state.window;
  const up = (nu: number) => (state.nuScale === 'log' ? Math.log(Math.max(nu, 1e-300)) : nu);
  const x = (mu: number) => ((mu - muMin) / (muMax - muMin)) * width;
  const y = (nu: number) => ((up(nuMax) - up(nu)) / (up(nuMax) - up(nuMin))) * height;
  const kept = (value: number, end: number) => Math.max(-beyond, Math.min(end + beyond, value));
  const place = ({ mu, nu }: Moments) => `${px(kept(x(mu), width))} ${px(kept(y(nu), height))}`;
  const line = (points: readonly Moments[]) => points.map((point, i) => `${i ? 'L' : 'M'}${place(point)}`).join('');
  const job = mapJob({ ...mapRequest(state, { width, height })!, columns: 2, rows: 2 });
  let step = job.next();
  while (!step.done) step = job.next();
  const result = step.value;
  const curve = (pairs: Float64Array) => {
    const last = pairs.length / 2 - 1;
    const parts = Math.min(8, last);
    const indices = Array.from({ length: parts + 1 }, (_, i) => Math.round((last * i) / parts));
    return line(indices.map((i) => ({ mu: pairs[2 * i]!, nu: pairs[2 * i + 1]! })));
  };
  return {
    id,
    mean: result.nullclines.mean.map(curve).join(''),
    variance: result.nullclines.variance.map(curve).join(''),
    orbits: result.orbits.map(({ points, outcome }) => {
      const shown = points.slice(0, most).filter(({ mu, nu }) => Number.isFinite(mu) && Number.isFinite(nu));
      return { kind: outcome.kind, way: line(shown) };
    }),
    points: result.fixedPoints
      .filter(({ mu, nu }) => mu >= muMin && mu <= muMax && nu >= nuMin && nu <= nuMax)
      .map((point) => ({ kind: point.kind, at: place(point) })),
  };
}

/** The pictures of all presets, in their order. */
export function presetPictures(): readonly PresetPicture[] {
  return presets.map((preset) => pictureOf(preset.id, { ...defaultState, ...presetChange(preset) }));
}
