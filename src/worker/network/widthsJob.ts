import { assumedWalk, runNetwork } from '../../network';
import type { Step } from '../messages';
import type { OfWidth, Slope, WidthsRequest, WidthsResult } from './networkMessages';

/** Layers at most: the slope shows in few. */
const deepest = 12;
/** Units of each width altogether: a narrow network is run with more seeds. */
const units = 768;
const mostSeeds = 24;

/** How far networks are from the map by their width, from several seeds of each, narrow ones first. */
export function* widthsJob(request: WidthsRequest): Generator<Step<'widths'>, WidthsResult> {
  const { settings, widths } = request;
  const depth = Math.min(deepest, settings.depth);
  const shallow = { ...settings, depth };
  const { many } = yield* assumedWalk(shallow);
  const weight = widths.map((width) => width * seedsOf(width) * (width + 40));
  const all = weight.reduce((sum, each) => sum + each, 0);
  const found: OfWidth[] = [];
  let before = 0;
  for (const [index, width] of widths.entries()) {
    const seeds = seedsOf(width);
    let [squares, pooled, distance, kurtosis, layers] = [0, 0, 0, 0, 0];
    for (let k = 0; k < seeds; k++) {
      const { steps, look } = runNetwork({ ...shallow, width, seed: (settings.seed + k) % 2 ** 32 });
      for (const { done } of steps) yield { done: Math.min(1, (before + (weight[index]! * (k + done)) / seeds) / all) };
      for (const { layer, mu, nu, net, single } of look().records) {
        const expected = many[layer];
        if (!net || !expected) continue;
        layers += 1;
        const away = (mu - expected.mu) ** 2 + (nu - expected.nu) ** 2;
        pooled += away;
        squares += away + single;
        distance += net.distance;
        kurtosis += net.kurtosis;
      }
    }
    before += weight[index]!;
    const known = layers > 0 ? layers : Number.NaN;
    found.push({
      ...{ width, seeds, error: Math.sqrt(squares / known), pooled: Math.sqrt(pooled / known) },
      ...{ distance: distance / known, kurtosis: kurtosis / known },
    });
    yield { done: before / all, partial: result() };
  }
  return result();

  function result(): WidthsResult {
    const slope = slopeOf(found.map(({ width, error }) => [width, error]));
    const pooledSlope = slopeOf(found.map(({ width, pooled }) => [width, pooled]));
    return { request, depth, found: found.slice(), slope, pooledSlope };
  }
}

const seedsOf = (width: number) => Math.max(2, Math.min(mostSeeds, Math.ceil(units / width)));

/** The line through the logarithms of the errors over those of the widths by least squares. */
function slopeOf(found: readonly (readonly [width: number, error: number])[]): Slope {
  const points = found
    .filter(([, error]) => error > 0 && error < Infinity)
    .map(([width, error]) => [Math.log(width), Math.log(error)] as const);
  const count = points.length;
  if (count < 2) return { value: Number.NaN, deviation: Number.NaN };
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / count;
  const [x0, y0] = [mean(0), mean(1)];
  const across = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  const value = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / across;
  const left = points.reduce((sum, [x, y]) => sum + (y - y0 - value * (x - x0)) ** 2, 0);
  return { value, deviation: count > 2 ? Math.sqrt(left / (count - 2) / across) : Number.NaN };
}
