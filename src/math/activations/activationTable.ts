import type { Activation } from './Activation';
import { eluActivation } from './exponential/elu';
import { leakySeluActivation } from './exponential/leakySelu';
import { seluActivation } from './exponential/selu';
import { formulaActivation } from './formula';
import { hardSwishActivation } from './piecewise/hardSwish';
import { identityActivation } from './piecewise/identity';
import { leakyReluActivation } from './piecewise/leakyRelu';
import { reluActivation } from './piecewise/relu';
import { squaredReluActivation } from './piecewise/squaredRelu';
import { starReluActivation } from './piecewise/starRelu';
import { geluActivation } from './smooth/gelu';
import { mishActivation } from './smooth/mish';
import { sigmoidActivation } from './smooth/sigmoid';
import { siluActivation } from './smooth/silu';
import { softplusActivation } from './smooth/softplus';
import { tanhActivation } from './smooth/tanh';

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
