/** Where s is looked for: from 10^−4 to 10^6, this many steps a decade. */
export const searchedSpread = { from: 1e-4, to: 1e6 } as const;
const perDecade = 16;

/** Every s that the search looks at, ascending. */
export const spreads: readonly number[] = Array.from(
  { length: 10 * perDecade + 1 },
  (_, k) => searchedSpread.from * 10 ** (k / perDecade),
);

/**
 * The zeros of a continuous function of s between the places of the search at which it changes its sign, ascending, to
 * the last digits that bisection in ln s gives. Two zeros between neighbouring places, a sixteenth of a decade, are not
 * seen; places where the function is not finite are passed over.
 */
export function* crossingSteps(h: (s: number) => number): Generator<void, number[]> {
  const found: number[] = [];
  let before = Number.NaN;
  for (const [k, s] of spreads.entries()) {
    const here = h(s);
    yield;
    if (here === 0) found.push(s);
    else if (before * here < 0) found.push(yield* bisect(h, spreads[k - 1]!, s, before));
    before = here;
  }
  return found;
}

function* bisect(h: (s: number) => number, from: number, to: number, atFrom: number): Generator<void, number> {
  let [low, high] = [from, to];
  for (let i = 0; i < 60 && high > low; i++) {
    const middle = Math.sqrt(low * high);
    if (middle <= low || middle >= high) break;
    if (h(middle) * atFrom > 0) low = middle;
    else high = middle;
    yield;
  }
  return Math.sqrt(low * high);
}
