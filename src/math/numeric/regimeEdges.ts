/**
 * The lines between unlike cells, as segments x0, y0, x1, y1 in the units of `xs` and `ys`,
 * the places of a grid's nodes.
 * `kinds` are theirs, row by row; `kindAt` tells the kind between two nodes, or any other than the first one's where it
 * is not that. On each side of a square of nodes that are unlike the change is narrowed down by `halvings` bisections;
 * two changes are joined by a segment, three or four meet at their middle.
 * Yields the part done whenever `kindAt` yields, and after every square with a change. A kind narrower than the grid is missed.
 */
export function* regimeEdges(
  xs: Float64Array,
  ys: Float64Array,
  kinds: Uint8Array,
  kindAt: (x: number, y: number, from: number, to: number) => Generator<unknown, number>,
  halvings: number,
): Generator<number, Float64Array<ArrayBuffer>> {
  const width = xs.length;
  const places = new Map<number, readonly [number, number]>();
  /** Where the kind changes between two neighbours, as the share of the way; undefined where it does not. */
  function* change(from: number, across: boolean): Generator<number, readonly [number, number] | undefined> {
    const to = across ? from + 1 : from + width;
    if (kinds[from] === kinds[to]) return undefined;
    const key = 2 * from + (across ? 0 : 1);
    const known = places.get(key);
    if (known) return known;
    const [i, j] = [from % width, Math.floor(from / width)];
    const [x, y] = [xs[i]!, ys[j]!];
    let low = across ? x : y;
    let high = across ? xs[i + 1]! : ys[j + 1]!;
    for (let step = 0; step < halvings; step++) {
      const middle = (low + high) / 2;
      const steps = across ? kindAt(middle, y, from, to) : kindAt(x, middle, from, to);
      let told = steps.next();
      for (; !told.done; told = steps.next()) yield j / ys.length;
      const kind = told.value;
      if (kind === kinds[from]) low = middle;
      else high = middle;
    }
    const at = (low + high) / 2;
    const place = across ? ([at, y] as const) : ([x, at] as const);
    places.set(key, place);
    return place;
  }
  const segments: number[] = [];
  for (let j = 0; j + 1 < ys.length; j++) {
    for (let i = 0; i + 1 < width; i++) {
      const node = j * width + i;
      const sides = [
        yield* change(node, true),
        yield* change(node, false),
        yield* change(node + width, true),
        yield* change(node + 1, false),
      ];
      const found = sides.filter((side) => side !== undefined);
      if (found.length === 0) continue;
      yield j / ys.length;
      const [first, second] = found;
      if (found.length === 2) segments.push(...first!, ...second!);
      else {
        const x = found.reduce((sum, side) => sum + side[0], 0) / found.length;
        const y = found.reduce((sum, side) => sum + side[1], 0) / found.length;
        for (const side of found) segments.push(...side, x, y);
      }
    }
  }
  return Float64Array.from(segments);
}
