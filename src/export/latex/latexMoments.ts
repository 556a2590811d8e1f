import { texFactor, texNumber } from '../../formula';
import type { Parameters } from '../../math/types';
import { activationRow } from '../../state/tables/activationTable';

/**
 * The integrals `mean` of f and `second` of f² over a normal net input in closed form, for the activations that have
 * a short one (`ClosedForm`, which says what the letters stand for); else ''.
 */
export function latexMoments(
  { activation, lambda, alpha, beta = 0 }: Parameters,
  mean: string,
  second: string,
): string {
  const form = activationRow(activation ?? 'selu').closedForm?.({
    alpha: texFactor(alpha),
    beta: texFactor(beta),
    alphaSquared: squared(alpha),
    betaSquared: squared(beta),
  });
  if (form === undefined) return '';
  const [scale, square] = lambda === 1 ? ['', ''] : [texFactor(lambda), squared(lambda)];
  const sum = (terms: readonly string[]) =>
    terms.length === 1 && /^\w$/.test(terms[0]!) ? terms[0] : `\\bigl(${terms.join('\\\\\n  &\\quad + ')}\\bigr)`;
  const integrals = String.raw`the integrals are
\begin{align*}
${mean} &= ${scale}${sum(form.mean)},\\
${second} &= ${square}${sum(form.second)}.
\end{align*}
`;
  const has = (letter: string) => [...form.mean, ...form.second].some((term) => term.includes(letter));
  if (!has('P')) return `In closed form ${integrals}`;
  const negative = has('Q') ? ',\\qquad Q = 1 - P' : '';
  const exponentials = has('E_1')
    ? String.raw`,\\
E_1 = e^{m + s/2}\,\Phi(-(m + s)/\sqrt{s}),\qquad E_2 = e^{2m + 2s}\,\Phi(-(m + 2s)/\sqrt{s})`
    : '';
  return String.raw`In closed form, for $s > 0$ and with
\begin{gather*}
P = \Phi(m/\sqrt{s}),\qquad D = \sqrt{s}\,\varphi(m/\sqrt{s})${negative}${exponentials},
\end{gather*}
${integrals}`;
}

const squared = (value: number) => `(${texNumber(value)})^2`;
