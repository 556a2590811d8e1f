import { activationNamed, activations } from '../activations/activationTable';
import { dropoutOf, drops } from '../activations/dropoutOf';
import type { Kernel } from '../kernel';
import { withDropout } from '../moments/dropout';
import { selu } from '../moments/selu';
import { describe, type Traits } from '../moments/traits';
import type { Parameters } from '../types';

export { activations };

type Bound = Pick<Parameters, 'activation' | 'beta' | 'formula' | 'dropout' | 'rate' | 'keeps'>;

/**
 * The kernels made last, newest first: one setting has one kernel, since `shapeOf` and the tables go by its identity.
 */
const made: { readonly of: Bound; readonly kernel: Kernel }[] = [];
const most = 8;

/**
 * The kernel of an activation, SELU when none is named, with β,
 * the formula and dropout bound in it; λ and α are its arguments.
 * The same object for equal settings. Throws RangeError for an unknown name, a formula that cannot be read, β not
 * finite, or an impossible dropout rate; the kernel itself throws it where λ and α make the formula or alpha dropout
 * impossible.
 */
export function kernelOf(parameters: Bound): Kernel {
  const { activation, beta, formula, dropout, rate, keeps } = parameters;
  if ((activation === undefined || activation === 'selu') && dropout === undefined) return selu;
  for (let i = 0; i < made.length; i++) {
    const { of, kernel } = made[i]!;
    if (
      of.activation === activation &&
      of.beta === beta &&
      of.formula === formula &&
      of.dropout === dropout &&
      of.rate === rate &&
      of.keeps?.mu === keeps?.mu &&
      of.keeps?.nu === keeps?.nu
    )
      return kernel;
  }
  const kernel = make(parameters);
  made.unshift({ of: { ...parameters }, kernel });
  made.length = Math.min(made.length, most);
  return kernel;
}

function make(parameters: Bound): Kernel {
  const { dropout, rate = 0, beta = 0 } = parameters;
  if (!Number.isFinite(beta)) throw new RangeError(`beta must be a finite number, got ${beta}.`);
  if (dropout !== undefined && !(rate >= 0 && rate < 1))
    throw new RangeError(`The dropout rate must be at least 0 and below 1, got ${rate}.`);
  const activation = activationNamed(parameters.activation);
  const base = activation.kernel(parameters);
  const curveAt = (lambda: number, alpha: number) => activation.curve({ ...parameters, lambda, alpha });
  const cost = activation.straight?.(parameters) ? undefined : activation.cost;
  const traits: Traits = {
    base,
    curve: curveAt,
    slow: cost !== undefined,
    cost: (lambda, alpha) => cost?.({ ...parameters, lambda, alpha }) ?? 1,
    typed:
      activation.text === undefined ||
      Object.values(activation.curve({ ...parameters, lambda: 1, alpha: 1 }).limits).includes('steeper'),
  };
  if (!drops(parameters))
    return base === selu
      ? base
      : describe(base, {
          ...traits,
          linear: activation.linear?.(parameters) ?? false,
          ...(activation.scale && { scale: (lambda, alpha) => activation.scale!({ ...parameters, lambda, alpha }) }),
        });
  const dropoutAt = (lambda: number, alpha: number) => dropoutOf({ ...parameters, lambda, alpha })!;
  const aboveLeft = dropout === 'alpha' ? activation.aboveLeft?.() : undefined;
  return describe(withDropout(base, dropoutAt, aboveLeft), { ...traits, dropout: dropoutAt });
}
