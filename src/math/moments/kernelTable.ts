import { type Kernel, kernelSize } from '../kernel';
import { bothFrom, middle, order, rule, tell, tellSlopes } from '../numeric/twoPolynomials';
import { effort } from './quadrature/effort';
import { describe, traitsOf } from './traits';

/** Sides of a patch in asinh(m/√s) and in ln √(m² + s), which grow beyond ± the other two. */
const side = 0.75;
const graded = { turn: 2, log: 3 };
/** How far what a patch says may be from the kernel in its corners, where it is farthest. */
const tolerance = 2e-9;
/** Times that a patch is halved along either side where that does not hold; what is finer is asked of the kernel. */
const deepest = 2;
/** How often the kernel is asked within a patch before one is made, which asks it 89 times; half as often in part of one. */
const patience = 40;
/** Patches that may fail before no more are made, and that are kept. */
const mostFailures = 1000;
const mostPatches = 4000;
/** |m|/√s = sinh of this and more, and √(m² + s) beyond e to this, are asked of the kernel. */
const farthest = { turn: 60, log: 150 };

/** A rectangle in asinh(m/√s) and ln √(m² + s), by its middle and half its sides, and what is known of it. */
interface Patch {
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

const exact = new Float64Array(kernelSize);
const told = new Float64Array(6);
const nothing = new Float64Array(0);
const squares = [new Float64Array(order * order), new Float64Array(order * order)] as const;

/** What a table tells, as kernels of the one λ and α that it is of. */
export interface KernelTable {
  /** Mean, variance and second moment, 0 in place of their derivatives. */
  readonly moments: Kernel;
  /** The same with their derivatives, which are as right as Newton's method needs to come near. */
  readonly slopes: Kernel;
}

/**
 * Mean, variance and second moment of a kernel that sums, and their derivatives, from a table that is made
 * while it is asked, for the many orbits of a plane of parameters in which f stays what it is. With r = √s and
 * ρ = √(m² + s) it holds E f/√Var f · r/ρ and ln √Var f over (asinh(m/r), ln ρ), in which moments are smooth, keep their
 * share of digits where they vanish or grow, and change less and less next to s = 0, to (0, 0) and far out: polynomials
 * of degree 8 on patches, right to some 1e-9 as their corners show, else cut. What is not resolved so, as next to
 * kinks under narrow Gaussians, is asked of the kernel itself.
 *
 * What making the table takes counts as `effort.made`, since it depends on what was asked before.
 */
export function kernelTable(kernel: Kernel, lambda: number, alpha: number): KernelTable {
  const patches = new Map<number, Patch>();
  let failures = 0;
  /** Writes the table's two numbers at a place of a patch, both from −1 to 1, to `exact`; false where there are none. */
  const numbers = ({ turn, halfTurn, log, halfLog }: Patch, x: number, y: number): boolean => {
    const cosh = Math.cosh(turn + halfTurn * x);
    const size = Math.exp(log + halfLog * y);
    const r = size / cosh;
    kernel(size * Math.tanh(turn + halfTurn * x), r * r, lambda, alpha, exact);
    const deviation = Math.sqrt(exact[1]!);
    exact[0] = exact[0]! / deviation / cosh;
    exact[1] = Math.log(deviation);
    return Number.isFinite(exact[0] + exact[1]);
  };
  /** Whether these are the table's numbers there, as far as they have to be. */
  const isRight = (patch: Patch, x: number, y: number, ratio: number, log: number): boolean => {
    if (!numbers(patch, x, y)) return false;
    const least = 1 / Math.cosh(patch.turn + patch.halfTurn * x);
    return (
      Math.abs(ratio - exact[0]!) <= tolerance * Math.max(least, Math.abs(exact[0]!)) &&
      Math.abs(log - exact[1]!) <= tolerance
    );
  };
  /** Asks the kernel for the middle line along one side; whether polynomials along it are right at its ends. */
  const isSmooth = (patch: Patch, along: 0 | 1): boolean => {
    const { nodes, ends } = rule();
    const sums = [0, 0, 0, 0];
    for (let k = 0; k < order; k++) {
      const at = along === 0 ? middle * order + k : k * order + middle;
      if (along === 0 || k !== middle) {
        if (!numbers(patch, along === 0 ? nodes[k]! : 0, along === 0 ? 0 : nodes[k]!)) return false;
        for (const of of [0, 1] as const) squares[of][at] = exact[of]!;
      }
      for (const of of [0, 1] as const)
        for (const end of [0, 1] as const) sums[2 * end + of]! += ends[end][k]! * squares[of][at]!;
    }
    return [-1, 1].every((end, k) =>
      isRight(patch, along === 0 ? end : 0, along === 0 ? 0 : end, sums[2 * k]!, sums[2 * k + 1]!),
    );
  };
  /** Finds a patch's polynomials, or cuts it along a side on which they are not enough; leaves it empty where it may not. */
  const fill = (patch: Patch): void => {
    const { nodes } = rule();
    patch.terms = nothing;
    const rough = isSmooth(patch, 0) ? (isSmooth(patch, 1) ? undefined : 1) : 0;
    if (rough !== undefined) {
      failures++;
      if (patch.left[rough] > 0) patch.cut = partsOf(patch, rough);
      return;
    }
    for (let j = 0; j < order; j++)
      for (let i = 0; i < order; i++) {
        if (i === middle || j === middle) continue;
        if (!numbers(patch, nodes[i]!, nodes[j]!)) return;
        for (const of of [0, 1] as const) squares[of][j * order + i] = exact[of]!;
      }
    const found = bothFrom(squares);
    for (const x of [-1, 1])
      for (const y of [-1, 1]) {
        tell(found, x, y, told);
        if (isRight(patch, x, y, told[0]!, told[1]!)) continue;
        failures++;
        const along = patch.left[1] > 0 ? 1 : 0;
        if (patch.left[along] > 0) patch.cut = partsOf(patch, along);
        return;
      }
    patch.terms = found;
  };
  /** The patch around a place, undefined where there is none; made once it has been asked for often. */
  const find = (turn: number, log: number): Patch | undefined => {
    const [i, j] = [Math.round(rowOf(turn, graded.turn)), Math.round(rowOf(log, graded.log))];
    const key = (i + 4096) * 8192 + j + 4096;
    let patch = patches.get(key);
    if (patch === undefined) {
      const [low, high] = [edgeOf(i - 0.5, graded.turn), edgeOf(i + 0.5, graded.turn)];
      const [below, above] = [edgeOf(j - 0.5, graded.log), edgeOf(j + 0.5, graded.log)];
      const [middleTurn, middleLog] = [0.5 * (low + high), 0.5 * (below + above)];
      patch = patchOf(middleTurn, high - middleTurn, middleLog, above - middleLog, [deepest, deepest], 0);
      if (patches.size >= mostPatches) patches.clear();
      patches.set(key, patch);
    }
    for (;;) {
      if (!patch.terms) {
        if (patch.asked++ < patience || failures > mostFailures) return undefined;
        const { nodes, unresolved } = effort;
        fill(patch);
        effort.made += effort.nodes - nodes;
        effort.nodes = nodes;
        effort.unresolved = unresolved;
      }
      if (!patch.cut) return patch.terms === nothing ? undefined : patch;
      patch = partAt(patch.cut, turn, log);
    }
  };
  let last: Patch | undefined;
  const kernelBy =
    (sloped: boolean): Kernel =>
    (m, s, _lambda, _alpha, out) => {
      const r = Math.sqrt(s);
      const square = m * m + s;
      const size = Math.sqrt(square);
      const log = 0.5 * Math.log(square);
      const turn = Math.sign(m) * Math.log((Math.abs(m) + size) / r);
      let patch = last;
      if (!(patch && Math.abs(turn - patch.turn) <= patch.halfTurn && Math.abs(log - patch.log) <= patch.halfLog)) {
        patch = Math.abs(turn) < farthest.turn && Math.abs(log) < farthest.log ? find(turn, log) : undefined;
        if (patch) last = patch;
      }
      if (!patch?.terms) {
        kernel(m, s, lambda, alpha, out);
        return;
      }
      const x = (turn - patch.turn) / patch.halfTurn;
      const y = (log - patch.log) / patch.halfLog;
      if (sloped) tellSlopes(patch.terms, x, y, told);
      else tell(patch.terms, x, y, told);
      const deviation = Math.exp(told[1]!);
      const unit = (deviation * size) / r;
      const mean = told[0]! * unit;
      const variance = deviation * deviation;
      out[0] = mean;
      out[1] = variance;
      out[2] = variance + mean * mean;
      out[3] = out[4] = out[5] = out[6] = 0;
      if (!sloped) return;
      // By the chain rule: turn and log change by 1/ρ and m/ρ² with m, by −m/(2sρ) and 1/(2ρ²) with s.
      const ratioTurn = told[2]! / patch.halfTurn;
      const logTurn = told[3]! / patch.halfTurn;
      const ratioLog = told[4]! / patch.halfLog;
      const logLog = told[5]! / patch.halfLog;
      const turnM = 1 / size;
      const sizeM = m / square;
      const turnS = (-0.5 * m) / (s * size);
      const sizeS = 0.5 / square;
      const logM = logTurn * turnM + logLog * sizeM;
      const logS = logTurn * turnS + logLog * sizeS;
      out[3] = unit * (ratioTurn * turnM + ratioLog * sizeM + told[0]! * (logM + sizeM));
      out[4] = unit * (ratioTurn * turnS + ratioLog * sizeS + told[0]! * (logS + sizeS - 0.5 / s));
      out[5] = 2 * variance * logM;
      out[6] = 2 * variance * logS;
    };
  const traits = traitsOf(kernel);
  return { moments: describe(kernelBy(false), traits), slopes: describe(kernelBy(true), traits) };
}

/**
 * What a patch is cut into along one side, each of which is asked for at once: halves, but thirds where a cut would lie at
 * m = 0, next to which a mean may be so small that between two patches all of it would be error.
 */
function partsOf({ turn, halfTurn, log, halfLog, left }: Patch, along: 0 | 1): readonly Patch[] {
  const count = along === 0 && turn === 0 ? 3 : 2;
  return Array.from({ length: count }, (_, k) => {
    const at = (2 * k + 1) / count - 1;
    return along === 0
      ? patchOf(turn + at * halfTurn, halfTurn / count, log, halfLog, [left[0] - 1, left[1]], patience / 2)
      : patchOf(turn, halfTurn, log + at * halfLog, halfLog / count, [left[0], left[1] - 1], patience / 2);
  });
}

/** A patch of which nothing is known; all of them are objects of one kind, which are quicker. */
function patchOf(
  turn: number,
  halfTurn: number,
  log: number,
  halfLog: number,
  left: Patch['left'],
  asked: number,
): Patch {
  return { turn, halfTurn, log, halfLog, left, asked, terms: undefined, cut: undefined };
}

/** The part that a place is in. */
function partAt(cut: readonly Patch[], turn: number, log: number): Patch {
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
