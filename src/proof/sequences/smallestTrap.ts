import { type Interval, intersect, interval, isEmpty, middle, point } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Cell } from '../moments/layer';
import { naturalMoments } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import { finish } from '../quadrature/finish';
import { mapsIntoSteps } from './mapsInto';
import { stripEdges } from './stripCover';
import { netInputs, type Weighing } from './weightRange';

/**
 * How close to rest the box has to come, how many strips of s are looked at, the layers in plain numbers until then, the
 * evaluations of a proof, and the factor by which what is not proved is made larger.
 */
const fine = { close: 1e-9, points: 16, most: 4000, budget: 1500, widening: 8 } as const;
const rough = { close: 1e-6, points: 4, most: 250, budget: 100, widening: 64 } as const;

/**
 * A rectangle with ν > 0 that one layer of the range maps into itself, little larger than the smallest one
 * found; null where none was, which proves nothing. In plain numbers a point is followed to where it settles and grown
 * by what the range makes of its corners and middles; that the rectangle, a little larger, is a trap is then proved.
 */
export function smallestTrap(range: Weighing, weights: Weights): Cell | null {
  return finish(smallestTrapSteps(range, weights));
}

/** The same in steps, from another point where one is given: yields every few layers and evaluations. */
export function* smallestTrapSteps(
  range: Weighing,
  weights: Weights,
  from = { mu: 0, nu: 1 },
): Generator<undefined, Cell | null, void> {
  const usual = { omega: point(middle(range.omega)), tau: point(middle(range.tau)) };
  let box: Cell = { mu: point(from.mu), nu: point(from.nu) };
  // By quadrature a moment takes a hundred times as long: what is found is proved or not, however roughly it is found.
  const { close, points, most, budget, widening } = weights.other ? rough : fine;
  for (let layer = 0, moved = 1; moved > 0.1 * close && layer < 200; layer++) {
    const { mu, nu } = attained(netInputs(box, usual), weights, points);
    const next = { mu: point(middle(mu)), nu: point(middle(nu)) };
    moved = Math.abs(next.mu.lo - box.mu.lo) + Math.abs(next.nu.lo - box.nu.lo);
    box = next;
    yield undefined;
  }
  for (let layer = 0, moved = 1; moved > close; layer++) {
    const image = attained(netInputs(box, range), weights, points);
    const next = { mu: around(box.mu, image.mu), nu: around(box.nu, image.nu) };
    if (layer > most || !(next.nu.lo > 1e-9 && next.nu.hi < 1e6)) return null;
    moved =
      next.mu.hi -
      next.mu.lo -
      (box.mu.hi - box.mu.lo) +
      (next.nu.hi - next.nu.lo - (box.nu.hi - box.nu.lo)) / next.nu.hi;
    box = next;
    yield undefined;
  }
  const size = 1e-3 * Math.sqrt(box.nu.hi);
  for (let share = 1e-6; share < 3e-2; share *= widening) {
    let wider = { mu: grown(box.mu, share, size), nu: grown(box.nu, share, size) };
    // Near the widest ranges only a rectangle of the right shape shrinks: some layers give it that shape.
    for (let layer = 0; layer < 24; layer++) {
      const looks = layer % 4 === 0 && wider.nu.lo > 0;
      if (looks && (yield* mapsIntoSteps(netInputs(wider, range), [wider], weights, { left: budget }))) return wider;
      if (!(wider.nu.lo > 0)) break;
      const { mu, nu } = attained(netInputs(wider, range), weights, points);
      wider = { mu: grown(mu, share, size), nu: grown(nu, 0.01 * share, size) };
      yield undefined;
    }
  }
  return null;
}

/** Means and variances at some points of a box of net inputs, along s denser than across: what a layer attains, no enclosure of all it can do. */
function attained({ m, s }: Box, weights: Weights, points: number): Cell {
  let [mu, nu] = [interval(Infinity, -Infinity), interval(Infinity, -Infinity)];
  const zero = intersect(m, point(0));
  for (const x of new Set([m.lo, isEmpty(zero) ? middle(m) : 0, m.hi])) {
    for (const y of new Set(stripEdges(s, points))) {
      if (weights.other) {
        const [mean, variance] = weights.other.guess(x, y);
        mu = around(mu, point(mean));
        nu = around(nu, point(variance));
        continue;
      }
      const { mean, variance } = naturalMoments({ m: point(x), s: point(y) }, weights);
      mu = around(mu, point(middle(mean)));
      nu = around(nu, point(middle(variance)));
    }
  }
  return { mu, nu };
}

function around(a: Interval, b: Interval): Interval {
  return interval(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
}

function grown({ lo, hi }: Interval, share: number, size: number): Interval {
  const by = share * (hi - lo + size);
  return interval(lo - by, hi + by);
}
