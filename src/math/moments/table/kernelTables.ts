import type { Kernel } from '../../kernel';
import { scaleMoments } from '../scaleMoments';
import { describe, traitsOf } from '../traits';
import { fillersBetween } from './fillersBetween';
import { type KernelTable, kernelTable } from './kernelTable';

/** A table of a kernel is made up to this cost, in evaluations of SELU: of a dearer one a single patch takes long. */
const tabled = 200;
/** Tables that are kept. */
const most = 256;
/** How often a table that others have filled already asks the kernel within a patch. */
const shortPatience = 0;

/** The values that λ and α have, where it is more than one. */
export interface Ranges {
  readonly lambda?: readonly [number, number];
  readonly alpha?: readonly [number, number];
}

/**
 * The tables of a kernel for λ and α in given ranges: those that are scaled from one setting share one, and of an f that is
 * linear in α those of all α are made of the kernels at three. None where no sum is taken, or each cell would need its own.
 */
export function kernelTables(
  kernel: Kernel,
  ranges: Ranges = {},
): (lambda: number, alpha: number) => KernelTable | undefined {
  const { slow, cost, linear } = traitsOf(kernel);
  const scale = traitsOf(kernel).scale ?? ((lambda, alpha) => ({ lambda, alpha, by: 1, wide: 1 }));
  const known = new Map<string, KernelTable>();
  const lines = (ranges.lambda ?? [1]).map((lambda) => (ranges.alpha ?? [1]).map((alpha) => scale(lambda, alpha)));
  const alphas = lines.flatMap((line) => line.map(({ alpha }) => alpha));
  const [low, high] = [Math.min(...alphas), Math.max(...alphas)];
  /** Whether each λ has moments of its own: then so has each cell of a plane, and a table serves nobody else. */
  const alone = lines
    .at(-1)!
    .some((at, k) => at.lambda !== lines[0]![k]!.lambda || (!linear && at.alpha !== lines[0]![k]!.alpha));
  let between: ReturnType<typeof fillersBetween> | undefined;
  return (lambda, alpha) => {
    if (!slow || alone) return undefined;
    const at = scale(lambda, alpha);
    const key = `${at.lambda} ${at.alpha}`;
    let table = known.get(key);
    if (!table) {
      if (!between && cost(lambda, alpha) >= tabled) return undefined;
      if (known.size >= most) known.delete(known.keys().next().value!);
      if (linear && low < high) between ??= fillersBetween(kernel, at.lambda, [low, high]);
      table = kernelTable(kernel, at.lambda, at.alpha, between?.(at.alpha), between && shortPatience);
      known.set(key, table);
    }
    const { moments, slopes } = table;
    const { by, wide } = at;
    if (by === 1 && wide === 1) return table;
    const scaled = (of: Kernel): Kernel =>
      describe((m, s, _lambda, _alpha, out) => {
        of(wide * m, wide * (wide * s), at.lambda, at.alpha, out);
        scaleMoments(out, by, wide);
      }, traitsOf(kernel));
    return { moments: scaled(moments), slopes: scaled(slopes) };
  };
}
