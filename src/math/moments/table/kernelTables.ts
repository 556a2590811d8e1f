import type { Kernel } from '../../kernel';
import type { Parameters } from '../../types';
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

/** A parameter that is varied, and its range. */
interface Axis {
  readonly of: string;
  readonly min: number;
  readonly max: number;
}

/**
 * The tables of a kernel for its λ and α along some axes: those that are scaled from one setting share one, and of an f that
 * is linear in α those of all α are made of the kernels at a few. None where no sum is taken, where each cell of a plane
 * would need its own, or along β, which each kernel has bound.
 */
export function kernelTables(
  kernel: Kernel,
  parameters: Parameters,
  axes: readonly Axis[],
): (lambda: number, alpha: number) => KernelTable | undefined {
  const { slow, cost, linear } = traitsOf(kernel);
  const scale = traitsOf(kernel).scale ?? ((lambda, alpha) => ({ lambda, alpha, by: 1, wide: 1 }));
  const known = new Map<string, KernelTable>();
  const valuesOf = (key: 'lambda' | 'alpha') => {
    const axis = axes.find(({ of }) => of === key);
    return axis ? [axis.min, 0.5 * (axis.min + axis.max), axis.max] : [parameters[key]];
  };
  const [lambdas, alphas] = [valuesOf('lambda'), valuesOf('alpha')];
  /** Whether a constant still varies after all that is scaled away; an axis may begin at 0, which nothing is scaled from. */
  const varies = (key: 'lambda' | 'alpha', ls: readonly number[], as: readonly number[]) => {
    const all = ls.slice(-2).flatMap((lambda) => as.slice(-2).map((alpha) => scale(lambda, alpha)[key]));
    return all.some((value) => value !== all[0]);
  };
  const ofAlpha = varies('alpha', lambdas, alphas);
  /** Axes along which each place has an α of its own. */
  const own = [varies('alpha', lambdas, alphas.slice(-1)), varies('alpha', lambdas.slice(-1), alphas)].filter(Boolean);
  const none =
    !slow ||
    varies('lambda', lambdas, alphas) ||
    axes.some(({ of }) => of === 'beta') ||
    (ofAlpha && !linear && own.length === axes.length);
  const rangeOf = () => {
    const all = lambdas.flatMap((lambda) => alphas.map((alpha) => scale(lambda, alpha).alpha));
    return [Math.min(...all), Math.max(...all)] as const;
  };
  let between: ReturnType<typeof fillersBetween> | undefined;
  return (lambda, alpha) => {
    if (none) return undefined;
    const at = scale(lambda, alpha);
    const key = `${at.lambda} ${at.alpha}`;
    let table = known.get(key);
    if (!table) {
      if (!between && cost(lambda, alpha) >= tabled) return undefined;
      if (known.size >= most) known.delete(known.keys().next().value!);
      if (linear && ofAlpha) between ??= fillersBetween(kernel, at.lambda, rangeOf());
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
