import { parameterOf } from '../../state/tables/parameterTable';

/**
 * The map a proof is about: SELU's, whatever the plane shows, with λ and α and whose they are. The paper's, which are
 * meant where nothing or the double nearest to λ₀₁ or α₀₁ is given, are enclosed from their formula; the sliders' are
 * these doubles.
 */
export function proofLayer(weights: { readonly lambda?: number; readonly alpha?: number }) {
  const of = (key: 'lambda' | 'alpha') => {
    const paper = parameterOf(key).default;
    const value = weights[key] ?? paper;
    return { [key]: value, [`${key}_of`]: value === paper ? 'paper' : 'sliders' };
  };
  return { activation: 'selu', ...of('lambda'), ...of('alpha') };
}
