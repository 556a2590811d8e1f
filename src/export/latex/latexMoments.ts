import { type ParsedFormula, texFactor, texNumber } from '../../formula';
import type { Parameters } from '../../math/types';

/** Activations that are λz on the right and λ(α(eᶻ − 1) + βz) on the left, without α or β for some. */
const bent = ['selu', 'elu', 'relu', 'lrelu', 'lselu'];

/**
 * The integrals `mean` of f and `second` of f² over a normal net input in closed form, for the activations that have
 * a short one; else ''. P and Q are the chances of a positive and a negative z, and
 *
 *   E[z; z > 0] = mP + D,  E[z²; z > 0] = (m² + s)P + mD,  E[eᵏᶻ; z < 0] = E_k,  E[zeᶻ; z < 0] = (m + s)E_1 − D.
 *
 * The paper's Eqs. 4 and 5 are the case β = 0.
 */
export function latexMoments(
  { activation = 'selu', lambda, alpha, beta = 0 }: Parameters,
  { uses }: ParsedFormula,
  mean: string,
  second: string,
): string {
  const [scale, square] = lambda === 1 ? ['', ''] : [texFactor(lambda), squared(lambda)];
  const these = (first: string, then: string) => String.raw`the integrals are
\begin{align*}
${mean} &= ${scale}${first},\\
${second} &= ${square}${then}.
\end{align*}
`;
  if (activation === 'identity') return `In closed form ${these('m', '(m^2 + s)')}`;
  if (!bent.includes(activation)) return '';
  const [deep, leaky] = [uses.includes('alpha'), uses.includes('beta')];
  const [a, b] = [texFactor(alpha), texFactor(beta)];
  const all = (...terms: (string | false)[]) => `\\bigl(${terms.filter(Boolean).join('\\\\\n  &\\quad + ')}\\bigr)`;
  const negative = deep || leaky ? ',\\qquad Q = 1 - P' : '';
  const exponentials = deep
    ? String.raw`,\\
E_1 = e^{m + s/2}\,\Phi(-(m + s)/\sqrt{s}),\qquad E_2 = e^{2m + 2s}\,\Phi(-(m + 2s)/\sqrt{s})`
    : '';
  return String.raw`In closed form, for $s > 0$ and with
\begin{gather*}
P = \Phi(m/\sqrt{s}),\qquad D = \sqrt{s}\,\varphi(m/\sqrt{s})${negative}${exponentials},
\end{gather*}
${these(
  all('mP + D', deep && `${a}(E_1 - Q)`, leaky && `${b}(mQ - D)`),
  all(
    '(m^2 + s)P + mD',
    deep && `${squared(alpha)}(E_2 - 2E_1 + Q)`,
    leaky && `${squared(beta)}((m^2 + s)Q - mD)`,
    deep && leaky && `2 \\cdot ${a}\\cdot ${b}((m + s)E_1 - mQ)`,
  ),
)}`;
}

const squared = (value: number) => `(${texNumber(value)})^2`;
