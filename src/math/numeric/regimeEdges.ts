/**
 * The lines between unlike cells, as segments x0, y0, x1, y1 in the units of `xs` and `ys`,
 * the places of a grid's nodes.
 * `kinds` are theirs, row by row; `kindAt` tells the kind between two nodes, or any other than the first one's where it
 * is not that. On each side of a square of nodes that are unlike the change is narrowed down to one of `parts` equal parts: it
 * is looked for where the line goes straight on from two sides before it, else by bisection.
 * Two changes are joined by a segment, three or four meet at their middle.
 * Yields the part done whenever `kindAt` yields, and after every square with a change. A kind narrower than the grid is missed.
 */
export function* regimeEdges(
  xs: Float64Array,
  ys: Float64Array,
  kinds: Uint8Array,
  kindAt: (x: number, y: number, from: number, to: number) => Generator<unknown, number>,
  parts: number,
): Generator<number, Float64Array<ArrayBuffer>> {
  const width = xs.length;
  const places = new Map<number, readonly [number, number]>();
  const keyOf = (from: number, across: boolean) => 2 * from + (across ? 0 : 1);
  /**
   * Where the change on a side would be if the line there goes straight on from two sides before, or, along columns, from
   * two behind, where falling lines come from; undefined where none are known.
   */
  const ahead = (from: number, across: boolean): number | undefined => {
    const aside = across ? 1 : width;
    const near = [0, -aside, aside];
    for (const back of across ? [width] : [1, -1]) {
      /** The change on a side so many lines before; none beyond the grid's edge, behind which the next row begins. */
      const find = (lines: number, node: number) => {
        const place = places.get(keyOf(node - lines * back, across));
        return place && (across || (xs[from % width]! - place[0]) * back > 0) ? place : undefined;
      };
      for (const one of near) {
        const last = find(1, from + one);
        if (!last) continue;
        for (const other of near) {
          const before = find(2, from + one + other);
          if (before) return across ? 2 * last[0] - before[0] : 2 * last[1] - before[1];
        }
      }
    }
    return undefined;
  };
  /** Where the kind changes between two neighbours; undefined where it does not. */
  function* change(from: number, across: boolean): Generator<number, readonly [number, number] | undefined> {
    const to = across ? from + 1 : from + width;
    if (kinds[from] === kinds[to]) return undefined;
    const key = keyOf(from, across);
    const known = places.get(key);
    if (known) return known;
    const [i, j] = [from % width, Math.floor(from / width)];
    const [x, y] = [xs[i]!, ys[j]!];
    const [begin, end] = across ? [x, xs[i + 1]!] : [y, ys[j + 1]!];
    const at = (part: number) => begin + ((end - begin) * part) / parts;
    const guess = ahead(from, across);
    const aim =
      guess === undefined
        ? Number.NaN
        : Math.max(0, Math.min(parts - 1, Math.floor(((guess - begin) / (end - begin)) * parts)));
    let [low, high] = [0, parts];
    while (high - low > 1) {
      const part = [aim, aim + 1, aim - 1, aim + 2].find((k) => low < k && k < high) ?? Math.floor((low + high) / 2);
      const steps = across ? kindAt(at(part), y, from, to) : kindAt(x, at(part), from, to);
      let told = steps.next();
      for (; !told.done; told = steps.next()) yield j / ys.length;
      if (told.value === kinds[from]) low = part;
      else high = part;
    }
    const middle = at((low + high) / 2);
    const place = across ? ([middle, y] as const) : ([x, middle] as const);
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
