import type { Activation } from './Activation';
import { formulaActivation } from './formula';
import { geluActivation } from './gelu';
import { identityActivation } from './identity';
import { leakyReluActivation } from './leakyRelu';
import { leakySeluActivation } from './leakySelu';
import { mishActivation } from './mish';
import { reluActivation } from './relu';
import { seluActivation } from './selu';
import { sigmoidActivation } from './sigmoid';
import { siluActivation } from './silu';
import { softplusActivation } from './softplus';
import { tanhActivation } from './tanh';

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
