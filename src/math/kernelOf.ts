import type { Kernel } from './kernel';
import { selu } from './selu';

/** One line per activation: its name in the address and its kernel. */
const kernels: Readonly<Record<string, Kernel>> = { selu };

/** Names that `Parameters.activation` may take. */
export const activations: readonly string[] = Object.keys(kernels);

/** The kernel of an activation, SELU when none is named. Throws RangeError for an unknown name. */
export function kernelOf(parameters: { readonly activation?: string }): Kernel {
  const name = parameters.activation ?? 'selu';
  const kernel = Object.hasOwn(kernels, name) ? kernels[name] : undefined;
  if (!kernel) throw new RangeError(`Unknown activation "${name}": known are ${activations.join(', ')}.`);
  return kernel;
}
