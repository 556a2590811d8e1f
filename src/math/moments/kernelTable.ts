import { type Kernel, kernelSize } from '../kernel';
import { once } from '../numeric/once';
import { effort } from './quadrature/effort';
import { describe, traitsOf } from './traits';

/** Sides of a patch in asinh(m/√s) and in ln √s, which grow beyond ln √s = `graded`, and the nodes along each. */
const side = 0.75;
const graded = 3;
const order = 9;
/** How far what a patch says may be from the kernel in its corners, where it is farthest. */
const tolerance = 2e-9;
/** Times that a patch is quartered where that does not hold; what is finer is asked of the kernel. */
const deepest = 2;
/** How often the kernel is asked within a patch before one is made, which asks it 85 times. */
const patience = 40;
/** Patches that may fail before no more are made, and that are kept. */
const mostFailures = 1000;
const mostPatches = 4000;
/** |m|/√s = sinh of this and more, and √s beyond e to this, are asked of the kernel. */
const farthest = { turn: 12, log: 150 };

/** Two polynomials, those of E f/√Var f and of ln √Var f, by rising powers along both sides; or how often it was asked. */
type Patch = Float64Array | 'fine' | 'none' | number;

const perFunction = order * order;
/** Where a patch has its middle and half its side in asinh(m/√s), then in ln √s. */
const atTurn = 2 * perFunction;
const exact = new Float64Array(kernelSize);

/** Nodes on [−1, 1], and row by row the powers' coefficients of Lagrange's polynomials there. */
const rule = once(() => {
  const nodes = Array.from({ length: order }, (_, k) => -Math.cos((Math.PI * (k + 0.5)) / order));
  const rows = nodes.map((at) => {
    let row = [1];
    for (const other of nodes)
      if (other !== at) row = [...row, 0].map((value, power) => ((row[power - 1] ?? 0) - other * value) / (at - other));
    return row;
  });
  return { nodes, rows };
});

/**
 * Mean, variance and second moment of a kernel that sums, 0 in place of their derivatives, from a table that is made
 * while it is asked, for the many orbits of a plane of parameters in which f stays what it is. With w = m/√s it holds
 * E f/√Var f and ln √Var f over (asinh w, ln √s), in which moments are smooth and keep their share of digits where they
 * vanish or grow: polynomials of degree 8 on patches, right to some 1e-9 as their corners show, else quartered. What is
 * not resolved so, as next to kinks under narrow Gaussians, is asked of the kernel itself.
 *
 * What making the table takes counts as `effort.made`, since it depends on what was asked before.
 */
export function kernelTable(kernel: Kernel, lambda: number, alpha: number): Kernel {
  const patches = new Map<number, Patch>();
  let failures = 0;
  /** Writes the table's two numbers to exact[0] and exact[1]; false where there are none. */
  const numbers = (turn: number, log: number): boolean => {
    const r = Math.exp(log);
    kernel(r * Math.sinh(turn), r * r, lambda, alpha, exact);
    const deviation = Math.sqrt(exact[1]!);
    exact[0] = exact[0]! / deviation;
    exact[1] = Math.log(deviation);
    return Number.isFinite(exact[0] + exact[1]);
  };
  const filled = (turn: number, halfTurn: number, log: number, halfLog: number): Patch => {
    const { nodes, rows } = rule();
    const patch = new Float64Array(2 * perFunction + 4);
    patch.set([turn, halfTurn, log, halfLog], atTurn);
    for (let j = 0; j < order; j++)
      for (let i = 0; i < order; i++) {
        if (!numbers(turn + halfTurn * nodes[i]!, log + halfLog * nodes[j]!)) return 'none';
        for (let k = 0; k < perFunction; k++) {
          const factor = rows[j]![Math.floor(k / order)]! * rows[i]![k % order]!;
          patch[k]! += exact[0]! * factor;
          patch[perFunction + k]! += exact[1]! * factor;
        }
      }
    for (const x of [-1, 1])
      for (const y of [-1, 1]) {
        if (!numbers(turn + halfTurn * x, log + halfLog * y)) return 'none';
        const off = value(patch, 0, x, y) - exact[0]!;
        const offLog = value(patch, perFunction, x, y) - exact[1]!;
        if (!(Math.abs(off) <= tolerance * Math.max(1, Math.abs(exact[0]!)) && Math.abs(offLog) <= tolerance))
          return 'none';
      }
    return patch;
  };
  /** The patch around a place in column i and row j, undefined where there is none; made once it has been asked for often. */
  const find = (i: number, j: number, turn: number, log: number): Float64Array | undefined => {
    let [middle, halfTurn] = [i * side, 0.5 * side];
    let atLog = 0.5 * (edgeOf(j + 0.5) + edgeOf(j - 0.5));
    let halfLog = edgeOf(j + 0.5) - atLog;
    for (let depth = 0; ; depth++) {
      const key = keyOf(i, j, depth);
      let patch = patches.get(key) ?? 0;
      if (typeof patch === 'number') {
        if (failures > mostFailures) return undefined;
        if (depth > 0 || patch >= patience) {
          const { nodes, unresolved } = effort;
          patch = filled(middle, halfTurn, atLog, halfLog);
          effort.made += effort.nodes - nodes;
          effort.nodes = nodes;
          effort.unresolved = unresolved;
          if (patch === 'none') {
            failures++;
            if (depth < deepest) patch = 'fine';
          }
        } else patch++;
        if (patches.size >= mostPatches) patches.clear();
        patches.set(key, patch);
      }
      if (patch !== 'fine') return typeof patch === 'object' ? patch : undefined;
      halfTurn *= 0.5;
      halfLog *= 0.5;
      const [right, up] = [turn > middle ? 1 : 0, log > atLog ? 1 : 0];
      middle += (2 * right - 1) * halfTurn;
      atLog += (2 * up - 1) * halfLog;
      [i, j] = [2 * i + right, 2 * j + up];
    }
  };
  let last: Float64Array | undefined;
  const asked: Kernel = (m, s, _lambda, _alpha, out) => {
    const r = Math.sqrt(s);
    const log = Math.log(r);
    const w = m / r;
    const turn = Math.sign(w) * Math.log(Math.abs(w) + Math.sqrt(w * w + 1));
    let [x, y] = [2, 2];
    let patch = last;
    if (patch) {
      x = (turn - patch[atTurn]!) / patch[atTurn + 1]!;
      y = (log - patch[atTurn + 2]!) / patch[atTurn + 3]!;
    }
    if (!(Math.abs(x) <= 1 && Math.abs(y) <= 1)) {
      const near = Math.abs(turn) < farthest.turn && Math.abs(log) < farthest.log;
      const row = log > graded ? graded * (1 + Math.log(log / graded)) : log;
      patch = near ? find(Math.round(turn / side), Math.round(row / side), turn, log) : undefined;
      if (!patch) {
        kernel(m, s, lambda, alpha, out);
        return;
      }
      last = patch;
      x = (turn - patch[atTurn]!) / patch[atTurn + 1]!;
      y = (log - patch[atTurn + 2]!) / patch[atTurn + 3]!;
    }
    if (!patch) return;
    const ratio = value(patch, 0, x, y);
    const deviation = Math.exp(value(patch, perFunction, x, y));
    out[3] = out[4] = out[5] = out[6] = 0;
    const mean = deviation * ratio;
    out[0] = mean;
    out[1] = deviation * deviation;
    out[2] = out[1] + mean * mean;
  };
  return describe(asked, traitsOf(kernel));
}

/** The ln √s at which a row of patches begins. */
function edgeOf(row: number): number {
  const log = row * side;
  return log > graded ? graded * Math.exp(log / graded - 1) : log;
}

/** A patch's own number: i and j are within ±1000 times 2^depth. */
function keyOf(i: number, j: number, depth: number): number {
  return (depth * 8192 + i + 4096) * 8192 + j + 4096;
}

/** One of a patch's polynomials at (x, y), both from −1 to 1. */
function value(patch: Float64Array, from: number, x: number, y: number): number {
  let sum = 0;
  for (let at = from + perFunction - 1; at >= from; ) {
    let row = patch[at--]!;
    for (let power = 1; power < order; power++) row = row * x + patch[at--]!;
    sum = sum * y + row;
  }
  return sum;
}
