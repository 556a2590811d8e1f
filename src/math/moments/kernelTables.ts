import type { Kernel } from '../kernel';
import { type KernelTable, kernelTable } from './kernelTable';
import { scaleMoments } from './scaleMoments';
import { describe, traitsOf } from './traits';

/** A table of a kernel is made up to this cost, in evaluations of SELU: of a dearer one a single patch takes long. */
const tabled = 200;
/** Tables that are kept. */
const most = 64;

/** The tables of a kernel for many λ and α: those that are scaled from one setting share one. None where no sum is taken. */
export function kernelTables(kernel: Kernel): (lambda: number, alpha: number) => KernelTable | undefined {
  const { slow, cost, scale } = traitsOf(kernel);
  const known = new Map<string, KernelTable>();
  return (lambda, alpha) => {
    if (!slow || cost(lambda, alpha) >= tabled) return undefined;
    const at = scale?.(lambda, alpha) ?? { lambda, alpha, by: 1, wide: 1 };
    const key = `${at.lambda} ${at.alpha}`;
    let table = known.get(key);
    if (!table) {
      if (known.size >= most) known.clear();
      table = kernelTable(kernel, at.lambda, at.alpha);
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
