import type { Activation } from './Activation';
import { eluActivation } from './elu';
import { formulaActivation } from './formula';
import { geluActivation } from './gelu';
import { hardSwishActivation } from './hardSwish';
import { identityActivation } from './identity';
import { leakyReluActivation } from './leakyRelu';
import { leakySeluActivation } from './leakySelu';
import { mishActivation } from './mish';
import { reluActivation } from './relu';
import { seluActivation } from './selu';
import { sigmoidActivation } from './sigmoid';
import { siluActivation } from './silu';
import { softplusActivation } from './softplus';
import { squaredReluActivation } from './squaredRelu';
import { starReluActivation } from './starRelu';
import { tanhActivation } from './tanh';

/** Every activation, the paper's first and the reader's own last. */
export const activationTable: readonly Activation[] = [
  seluActivation,
  eluActivation,
  reluActivation,
  leakyReluActivation,
  leakySeluActivation,
  tanhActivation,
  sigmoidActivation,
  softplusActivation,
  geluActivation,
  siluActivation,
  mishActivation,
  hardSwishActivation,
  squaredReluActivation,
  starReluActivation,
  identityActivation,
  formulaActivation,
];

/** Names that `Parameters.activation` may take. */
export const activations: readonly string[] = activationTable.map(({ id }) => id);

const byName = new Map(activationTable.map((activation) => [activation.id, activation]));

/** An activation by name, SELU when none is given. Throws RangeError for an unknown name. */
export function activationNamed(name = 'selu'): Activation {
  const activation = byName.get(name);
  if (!activation) throw new RangeError(`Unknown activation "${name}": known are ${activations.join(', ')}.`);
  return activation;
}

/** f(z) in the language of typed formulas. */
export function textOf({
  activation,
  formula = '',
}: {
  readonly activation?: string;
  readonly formula?: string;
}): string {
  return activationNamed(activation).text ?? formula;
}
