import type { Kernel } from '../../kernel';
import { tell, tellSlopes } from '../../numeric/twoPolynomials';
import { effort } from '../quadrature/effort';
import { describe, traitsOf } from '../traits';
import { type Filler, fillerOf } from './fillerOf';
import { keyOf, type Patch, partAt, partsOf, patchAt } from './patch';

/** How often the kernel is asked within a patch before one is made, which asks it 89 times; half as often in part of one. */
const usualPatience = 40;
/** Patches that may fail before no more are made, and that are kept. */
const mostFailures = 1000;
const mostPatches = 4000;
/** √(m² + s) beyond e to ± this is asked of the kernel. */
const farthest = 150;
/** Where |m|/√s is more than sinh of this, f is straight over some deviations of z: √Var f is proportional to √s. */
const narrowest = 55;

const told = new Float64Array(6);
const nothing = new Float64Array(0);

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
 * kinks under narrow Gaussians, is asked of the kernel itself. Another `fill` has its own errors.
 *
 * What making the table takes counts as `effort.made`, since it depends on what was asked before.
 */
export function kernelTable(
  kernel: Kernel,
  lambda: number,
  alpha: number,
  fill: Filler = fillerOf(kernel, lambda, alpha),
  patience = usualPatience,
): KernelTable {
  const patches = new Map<number, Patch>();
  let failures = 0;
  /** The patch around a place, undefined where there is none; made once it has been asked for often. */
  const find = (turn: number, log: number): Patch | undefined => {
    const key = keyOf(turn, log);
    let patch = patches.get(key);
    if (patch === undefined) {
      patch = patchAt(key);
      if (patches.size >= mostPatches) patches.clear();
      patches.set(key, patch);
    }
    for (;;) {
      if (!patch.terms) {
        if (patch.asked++ < patience || failures > mostFailures) return undefined;
        const { nodes, unresolved } = effort;
        const filled = fill(patch);
        patch.terms = typeof filled === 'object' ? filled : nothing;
        if (typeof filled === 'number') {
          failures++;
          if (patch.left[filled] > 0) patch.cut = partsOf(patch, filled, patience / 2);
        }
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
      const side = Math.sign(m);
      const steep = Math.log((Math.abs(m) + size) / r);
      const turn = side * Math.min(steep, narrowest);
      const beyond = Math.max(0, steep - narrowest);
      let patch = last;
      if (!(steep < Infinity)) patch = undefined;
      else if (
        !(patch && Math.abs(turn - patch.turn) <= patch.halfTurn && Math.abs(log - patch.log) <= patch.halfLog)
      ) {
        patch = Math.abs(log) < farthest ? find(turn, log) : undefined;
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
      const deviation = Math.exp(told[1]! - beyond);
      const unit = (deviation * size) / r;
      const mean = told[0]! * unit;
      const variance = deviation * deviation;
      out[0] = mean;
      out[1] = variance;
      out[2] = variance + mean * mean;
      out[3] = out[4] = out[5] = out[6] = 0;
      if (!sloped) return;
      // By the chain rule: turn and log change by 1/ρ and m/ρ² with m, by −m/(2sρ) and 1/(2ρ²) with s.
      const ratioTurn = beyond > 0 ? 0 : told[2]! / patch.halfTurn;
      const logTurn = beyond > 0 ? -side : told[3]! / patch.halfTurn;
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
