import type { Curve } from '../../Curve';
import { leakySquaredSlope } from '../../moments/leakySelu';
import { exp, expm1 } from '../../special/exponential';
import type { Activation, Settings } from '../Activation';
import type { ClosedForm, Constants } from '../ClosedForm';

/** Which of α and β a relative of SELU has. */
interface Sides {
  readonly alpha?: boolean;
  readonly beta?: boolean;
}

/**
 * What the relatives of SELU share, all λz for z > 0 and λ(α(eᶻ − 1) + βz) otherwise: SELU and ELU have α, leaky ReLU
 * has β, leaky SELU both and ReLU neither.
 */
export function exponential(
  sides: Sides,
): Pick<Activation, 'curve' | 'squaredSlope'> & Required<Pick<Activation, 'closedForm'>> {
  const constants = ({ alpha, beta = 0 }: Settings) => [sides.alpha ? alpha : 0, sides.beta ? beta : 0] as const;
  return {
    curve: (settings) => exponentialCurve(settings.lambda, ...constants(settings)),
    squaredSlope: (m, s, settings) => leakySquaredSlope(m, s, settings.lambda, ...constants(settings)),
    closedForm: (values) => closedForm(sides, values),
  };
}

function exponentialCurve(lambda: number, alpha: number, beta: number): Curve {
  return {
    value: (z) => lambda * (z > 0 ? z : alpha * expm1(z) + beta * z),
    slope: (z) => lambda * (z > 0 ? 1 : z < 0 ? alpha * exp(z) + beta : 0.5 * (1 + alpha + beta)),
    // λαeᶻ is λα(eᶻ − 1) + λα.
    slopeFrom: (z, value) =>
      lambda * (z > 0 ? 1 : z < 0 ? alpha + beta - beta * z : 0.5 * (1 + alpha + beta)) + (z < 0 ? value : 0),
    kinks: [0],
    limits: { left: beta === 0 ? 0 - lambda * alpha : 'linear', right: 'linear' },
  };
}

/**
 * From E[z; z > 0] = mP + D, E[z²; z > 0] = (m² + s)P + mD and E[zeᶻ; z < 0] = (m + s)E_1 − D; β = 0 is the paper's
 * Eqs. 4 and 5.
 */
function closedForm(sides: Sides, { alpha, beta, alphaSquared, betaSquared }: Constants): ClosedForm {
  const terms = (...all: (string | false | undefined)[]) => all.filter((term) => typeof term === 'string');
  return {
    mean: terms('mP + D', sides.alpha && `${alpha}(E_1 - Q)`, sides.beta && `${beta}(mQ - D)`),
    second: terms(
      '(m^2 + s)P + mD',
      sides.alpha && `${alphaSquared}(E_2 - 2E_1 + Q)`,
      sides.beta && `${betaSquared}((m^2 + s)Q - mD)`,
      sides.alpha && sides.beta && `2 \\cdot ${alpha}\\cdot ${beta}((m + s)E_1 - mQ)`,
    ),
  };
}
