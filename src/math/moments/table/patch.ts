/** Sides of a patch in asinh(m/√s) and in ln √(m² + s), which grow beyond ± the other two. */
const side = 0.75;
const graded = { turn: 2, log: 3 };
/** Times that a patch is halved along either side. */
const deepest = 2;

/** A side of a patch: along asinh(m/√s), or along ln √(m² + s). */
export type Side = 0 | 1;

/** A rectangle in asinh(m/√s) and ln √(m² + s), by its middle and half its sides, and what is known of it. */
export interface Patch {
  /** No two patches have the same: one of the whole grid has its number there, a part one beyond all of those. */
  readonly id: number;
  readonly turn: number;
  readonly halfTurn: number;
  readonly log: number;
  readonly halfLog: number;
  /** Times that each side may be cut yet. */
  readonly left: readonly [turn: number, log: number];
  asked: number;
  /** Two polynomials, of E f/√Var f · √s/√(m² + s) and of ln √Var f, term by term in turns; empty where there are none. */
  terms: Float64Array | undefined;
  /** What it was cut into along one side, if it was. */
  cut: readonly Patch[] | undefined;
}

/** Rows and columns of the whole grid, from −4096 on, and its patches. */
const rows = 8192;
const grid = rows ** 2;

/** The number of the patch of the whole grid that a place is in. */
export function keyOf(turn: number, log: number): number {
  return (Math.round(rowOf(turn, graded.turn)) + rows / 2) * rows + Math.round(rowOf(log, graded.log)) + rows / 2;
}

/** The patch of that number, of which nothing is known. */
export function patchAt(key: number): Patch {
  const [i, j] = [Math.floor(key / rows) - rows / 2, (key % rows) - rows / 2];
  const [low, high] = [edgeOf(i - 0.5, graded.turn), edgeOf(i + 0.5, graded.turn)];
  const [below, above] = [edgeOf(j - 0.5, graded.log), edgeOf(j + 0.5, graded.log)];
  const [turn, log] = [0.5 * (low + high), 0.5 * (below + above)];
  return patchOf(key, turn, high - turn, log, above - log, [deepest, deepest], 0);
}

/**
 * What a patch is cut into along one side, each of which is asked for at once: halves, but thirds where a cut would lie at
 * m = 0, next to which a mean may be so small that between two patches all of it would be error.
 */
export function partsOf(whole: Patch, along: Side, asked: number): readonly Patch[] {
  const { turn, halfTurn, log, halfLog, left } = whole;
  const count = along === 0 && turn === 0 ? 3 : 2;
  return Array.from({ length: count }, (_, k) => {
    const at = (2 * k + 1) / count - 1;
    // A digit to base 8, from 1 to 5, for each of at most four cuts, beyond the grid's numbers.
    const id = grid * (8 * Math.floor(whole.id / grid) + 3 * along + k + 1) + (whole.id % grid);
    return along === 0
      ? patchOf(id, turn + at * halfTurn, halfTurn / count, log, halfLog, [left[0] - 1, left[1]], asked)
      : patchOf(id, turn, halfTurn, log + at * halfLog, halfLog / count, [left[0], left[1] - 1], asked);
  });
}

/** A patch of which nothing is known; all of them are objects of one kind, which are quicker. */
function patchOf(
  id: number,
  turn: number,
  halfTurn: number,
  log: number,
  halfLog: number,
  left: Patch['left'],
  asked: number,
): Patch {
  return { id, turn, halfTurn, log, halfLog, left, asked, terms: undefined, cut: undefined };
}

/** The part that a place is in. */
export function partAt(cut: readonly Patch[], turn: number, log: number): Patch {
  const from = cut[0]!;
  const at = from.log === cut[1]!.log ? (turn - from.turn) / from.halfTurn : (log - from.log) / from.halfLog;
  return cut[Math.max(0, Math.min(cut.length - 1, Math.floor(0.5 * (at + 1))))]!;
}

/** Where a row of patches begins, or a column. */
function edgeOf(row: number, from: number): number {
  const at = Math.abs(row) * side;
  return Math.sign(row) * (at > from ? from * Math.exp(at / from - 1) : at);
}

/** The row or column, and part of it, that a place is in. */
function rowOf(place: number, from: number): number {
  const at = Math.abs(place);
  return (Math.sign(place) * (at > from ? from * (1 + Math.log(at / from)) : at)) / side;
}
