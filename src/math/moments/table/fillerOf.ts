import { type Kernel, kernelSize } from '../../kernel';
import { bothFrom, middle, order, rule, tell } from '../../numeric/twoPolynomials';
import type { Patch, Side } from './patch';

/** Finds a patch's terms, or the side on which polynomials are not enough; undefined where the kernel has no numbers. */
export type Filler = (patch: Patch) => Float64Array | Side | undefined;

/** The values of a patch's two functions at the nodes, row by row. */
export type Squares = readonly [Float64Array, Float64Array];

export const newSquares = (): Squares => [new Float64Array(order * order), new Float64Array(order * order)];

/** How far what a patch says may be from the kernel in its corners, where it is farthest. */
const tolerance = 2e-9;

const exact = new Float64Array(kernelSize);
const told = new Float64Array(2);

/**
 * The filler that asks a kernel of one λ and α, 89 times where its polynomials are enough, and leaves the values in
 * `squares`.
 */
export function fillerOf(kernel: Kernel, lambda: number, alpha: number, squares = newSquares()): Filler {
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
  const isSmooth = (patch: Patch, along: Side): boolean => {
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
  return (patch) => {
    const { nodes } = rule();
    if (!isSmooth(patch, 0)) return 0;
    if (!isSmooth(patch, 1)) return 1;
    for (let j = 0; j < order; j++)
      for (let i = 0; i < order; i++) {
        if (i === middle || j === middle) continue;
        if (!numbers(patch, nodes[i]!, nodes[j]!)) return undefined;
        for (const of of [0, 1] as const) squares[of][j * order + i] = exact[of]!;
      }
    const found = bothFrom(squares);
    for (const x of [-1, 1])
      for (const y of [-1, 1]) {
        tell(found, x, y, told);
        if (!isRight(patch, x, y, told[0]!, told[1]!)) return patch.left[1] > 0 ? 1 : 0;
      }
    return found;
  };
}
