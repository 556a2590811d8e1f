import type { Activation } from './Activation';
import { formulaActivation } from './activations/formula';
import { geluActivation } from './activations/gelu';
import { identityActivation } from './activations/identity';
import { leakyReluActivation } from './activations/leakyRelu';
import { leakySeluActivation } from './activations/leakySelu';
import { mishActivation } from './activations/mish';
import { reluActivation } from './activations/relu';
import { seluActivation } from './activations/selu';
import { sigmoidActivation } from './activations/sigmoid';
import { siluActivation } from './activations/silu';
import { softplusActivation } from './activations/softplus';
import { tanhActivation } from './activations/tanh';

/** One line per activation: its name in the address and what the theory needs of it. */
const table: Readonly<Record<string, Activation>> = {
  selu: seluActivation,
  elu: seluActivation,
  relu: reluActivation,
  lrelu: leakyReluActivation,
  lselu: leakySeluActivation,
  tanh: tanhActivation,
  sigmoid: sigmoidActivation,
  softplus: softplusActivation,
  gelu: geluActivation,
  silu: siluActivation,
  mish: mishActivation,
  identity: identityActivation,
  formula: formulaActivation,
};

/** Names that `Parameters.activation` may take. */
export const activations: readonly string[] = Object.keys(table);

/** An activation by name, SELU when none is given. Throws RangeError for an unknown name. */
export function activationNamed(name = 'selu'): Activation {
  const activation = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!activation) throw new RangeError(`Unknown activation "${name}": known are ${activations.join(', ')}.`);
  return activation;
}
