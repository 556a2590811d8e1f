/**
 * Where a continuous function that has different signs at both ends is 0, to the last digits, by halving.
 * @throws where the signs are the same
 */
export function crossing(f: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  const below = f(from) < 0;
  if (f(to) < 0 === below) throw new Error('The ends have the same sign.');
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (f(middle) < 0 === below) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
