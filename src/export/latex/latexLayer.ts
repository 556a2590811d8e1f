import { texFactor, texNumber } from '../../formula';
import type { Parameters } from '../../math/types';

/** m and s of the net input by the moments of the inputs, by letters and with the numbers put in. */
export function latexNetInput({ omega, tau, layer, bias = 0, biasVariance = 0 }: Parameters): string {
  const sum = (letter: string, value: number) =>
    value === 0 ? ['', ''] : [` + ${letter}`, value < 0 ? ` - ${texNumber(-value)}` : ` + ${texNumber(value)}`];
  const [b, bNumber] = sum('b', bias);
  const [spread, spreadNumber] = sum('\\sigma_b^2', biasVariance);
  const given = layer === 'random' ? '(\\nu + \\mu^2)' : '\\nu';
  return String.raw`m &= \omega\mu${b} = ${texFactor(omega)}\mu${bNumber},\qquad s = \tau${given}${spread} = ${texFactor(tau)}${given}${spreadNumber},\qquad z \sim \mathcal N(m, s),`;
}

/** The numbers of a layer that the paper's has not, as letters in the line. */
export function latexLayerNumbers({ bias = 0, biasVariance = 0, skip = 0 }: Parameters): readonly string[] {
  const numbers = [
    ['b', bias],
    ['\\sigma_b^2', biasVariance],
    ['\\kappa', skip],
  ] as const;
  return numbers.filter(([, value]) => value !== 0).map(([letter, value]) => `$${letter} = ${texNumber(value)}$`);
}

/** What the skip makes of the moments before it; nothing without a skip. */
export function latexSkip({ skip = 0 }: Parameters, [mean, spread]: readonly [string, string]): string {
  if (skip === 0) return '';
  return String.raw`The skip adds $\kappa$ times the input, which is uncorrelated with what the weights make of it:
\[\tilde\mu = \kappa\mu + ${mean} = ${texFactor(skip)}\mu + ${mean},\qquad \tilde\nu = \kappa^2\nu + ${spread} = ${texFactor(skip * skip)}\nu + ${spread}.\]
`;
}
