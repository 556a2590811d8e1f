import { type Kernel, kernelSize } from '../kernel';
import { once } from '../numeric/once';
import { effort } from './quadrature/effort';
import { traitsOf } from './traits';

/** Sides of a patch in asinh(m/√s) and in ln √s, and the nodes along each. */
const side = 0.75;
const order = 9;
/** How far what a patch says may be from the kernel in its corners, where it is farthest. */
const tolerance = 2e-9;
/** Times that a patch is quartered where that does not hold; what is finer is asked of the kernel. */
const deepest = 2;
/** Patches that may fail before the kernel is asked for all that is not known, and that are kept. */
const mostFailures = 1000;
const mostPatches = 4000;
/** |m|/√s = sinh of this and more, and √s beyond e to this, are asked of the kernel. */
const farthest = { turn: 12, log: 150 };
/** Deviations below this part of the mean see f as straight. */
const narrow = 2e-5;

/** Two polynomials, those of asinh(E f/√Var f) and of ln √Var f, by rising powers along both sides. */
type Patch = Float64Array | 'fine' | undefined;

const perFunction = order * order;
const exact = new Float64Array(kernelSize);

/** Nodes on [−1, 1], and the matrix that makes powers' coefficients of values there. */
const rule = once(() => {
  const nodes = Array.from({ length: order }, (_, k) => -Math.cos((Math.PI * (k + 0.5)) / order));
  // Lagrange's polynomials, multiplied out.
  const coefficients = nodes.map((at, k) => {
    let polynomial = [1];
    nodes.forEach((other, j) => {
      if (j === k) return;
      const next = new Array<number>(polynomial.length + 1).fill(0);
      polynomial.forEach((value, power) => {
        next[power] = next[power]! - (other * value) / (at - other);
        next[power + 1] = next[power + 1]! + value / (at - other);
      });
      polynomial = next;
    });
    return polynomial;
  });
  return { nodes, coefficients };
});

/**
 * Mean, variance and second moment of a kernel that sums, from a table that is made while it is asked, for the many
 * orbits of a plane of parameters in which f stays what it is; without derivatives, out[3…6] are 0. With w = m/√s it holds
 * asinh(E f/√Var f) and ln √Var f over (asinh w, ln √s), in which moments are smooth and keep their share of digits where
 * they vanish or grow: polynomials of degree 8 on patches of 3/4, right to some 1e-9 as their corners show, else quartered.
 * What is not resolved so, as next to kinks under narrow Gaussians, is asked of the kernel itself.
 *
 * What making the table takes counts as `effort.made`, since it depends on what was asked before.
 */
export function kernelTable(kernel: Kernel, lambda: number, alpha: number): Kernel {
  const patches = new Map<number, Patch>();
  let failures = 0;
  const direct = (m: number, s: number) => kernel(m, s, lambda, alpha, exact);
  /** Writes the table's two numbers to exact[0] and exact[1]; false where there are none. */
  const numbers = (turn: number, log: number): boolean => {
    const r = Math.exp(log);
    direct(r * Math.sinh(turn), r * r);
    const deviation = Math.sqrt(exact[1]!);
    if (!(deviation > 0 && deviation < Infinity)) return false;
    exact[0] = Math.asinh(exact[0]! / deviation);
    exact[1] = Math.log(deviation);
    return Number.isFinite(exact[0]);
  };
  const filled = (turn: number, log: number, half: number): Patch => {
    const { nodes, coefficients } = rule();
    const patch = new Float64Array(2 * perFunction);
    // Along the first side values become powers at once.
    const rows = new Float64Array(2 * perFunction);
    for (let j = 0; j < order; j++)
      for (let i = 0; i < order; i++) {
        if (!numbers(turn + half * nodes[i]!, log + half * nodes[j]!)) return undefined;
        for (let part = 0; part < 2; part++)
          for (let power = 0; power < order; power++)
            rows[part * perFunction + j * order + power]! += exact[part]! * coefficients[i]![power]!;
      }
    for (let part = 0; part < 2; part++)
      for (let j = 0; j < order; j++)
        for (let k = 0; k < order; k++)
          for (let power = 0; power < order; power++)
            patch[part * perFunction + k * order + power]! +=
              rows[part * perFunction + j * order + power]! * coefficients[j]![k]!;
    for (const x of [-1, 1])
      for (const y of [-1, 1]) {
        if (!numbers(turn + half * x, log + half * y)) return undefined;
        const [off, offLog] = [value(patch, 0, x, y) - exact[0]!, value(patch, perFunction, x, y) - exact[1]!];
        if (!(Math.abs(off) <= tolerance * Math.max(1, Math.abs(exact[0]!)) && Math.abs(offLog) <= tolerance))
          return undefined;
      }
    return patch;
  };
  /** What is known of the patch with these places, of the given side; made if it is not there. */
  const patchAt = (key: number, turn: number, log: number, half: number, depth: number): Patch => {
    if (patches.has(key)) return patches.get(key);
    if (failures > mostFailures) return undefined;
    if (patches.size >= mostPatches) patches.clear();
    const { nodes, unresolved } = effort;
    let patch = filled(turn, log, half);
    effort.made += effort.nodes - nodes;
    effort.nodes = nodes;
    effort.unresolved = unresolved;
    if (patch === undefined) {
      failures++;
      if (depth < deepest) patch = 'fine';
    }
    patches.set(key, patch);
    return patch;
  };
  const local = localMoments(kernel, lambda, alpha);
  let lastI = Number.NaN;
  let lastJ = Number.NaN;
  let last: Patch;
  return (m, s, _lambda, _alpha, out) => {
    const r = Math.sqrt(s);
    const turn = Math.asinh(m / r);
    const log = Math.log(r);
    if (!(Math.abs(turn) < farthest.turn && Math.abs(log) < farthest.log)) {
      if (local?.(m, s, r, out)) return;
      kernel(m, s, lambda, alpha, out);
      return;
    }
    let i = Math.round(turn / side);
    let j = Math.round(log / side);
    let half = 0.5 * side;
    let patch = i === lastI && j === lastJ ? last : patchAt(keyOf(i, j, 0), i * side, j * side, half, 0);
    [lastI, lastJ, last] = [i, j, patch];
    let [atTurn, atLog] = [i * side, j * side];
    for (let depth = 1; patch === 'fine'; depth++) {
      half *= 0.5;
      const [right, up] = [turn > atTurn ? 1 : 0, log > atLog ? 1 : 0];
      atTurn += (2 * right - 1) * half;
      atLog += (2 * up - 1) * half;
      [i, j] = [2 * i + right, 2 * j + up];
      patch = patchAt(keyOf(i, j, depth), atTurn, atLog, half, depth);
    }
    if (patch === undefined) {
      kernel(m, s, lambda, alpha, out);
      return;
    }
    const x = (turn - atTurn) / half;
    const y = (log - atLog) / half;
    const deviation = Math.exp(value(patch, perFunction, x, y));
    const mean = deviation * Math.sinh(value(patch, 0, x, y));
    const variance = deviation * deviation;
    out[0] = mean;
    out[1] = variance;
    out[2] = variance + mean * mean;
    out.fill(0, 3);
  };
}

/** Deviations within which no kink may be, and the least slope, as a part of |f/m|, that bends do not hide. */
const clear = 12;
const steep = 0.01;

/**
 * For deviations below 1e-5 of the mean, where f is smooth: f itself and s f′², right to the square of that. False where
 * this is not enough.
 */
function localMoments(kernel: Kernel, lambda: number, alpha: number) {
  const { curve: curveAt, dropout } = traitsOf(kernel);
  const curve = curveAt?.(lambda, alpha);
  if (!curve || dropout || curve.kinksBetween || (curve.noise?.() ?? 0) > 0) return undefined;
  const { value: f, slope, kinks } = curve;
  return (m: number, s: number, r: number, out: Float64Array): boolean => {
    if (!(r > 0 && r < narrow * Math.abs(m))) return false;
    for (let k = 0; k < kinks.length; k++) if (Math.abs(m - kinks[k]!) <= clear * r) return false;
    const mean = f(m);
    const rise = slope(m);
    if (!(Math.abs(rise * m) >= steep * Math.abs(mean))) return false;
    out[0] = mean;
    out[1] = s * rise * rise;
    out[2] = out[1] + mean * mean;
    out.fill(0, 3);
    return true;
  };
}

/** A patch's own number: i and j are within ±1000 times 2^depth. */
function keyOf(i: number, j: number, depth: number): number {
  return (depth * 8192 + i + 4096) * 8192 + j + 4096;
}

/** One of a patch's polynomials at (x, y), both from −1 to 1. */
function value(patch: Float64Array, from: number, x: number, y: number): number {
  let sum = 0;
  for (let k = order - 1; k >= 0; k--) {
    const at = from + k * order;
    let row = patch[at + order - 1]!;
    for (let power = order - 2; power >= 0; power--) row = row * x + patch[at + power]!;
    sum = sum * y + row;
  }
  return sum;
}
