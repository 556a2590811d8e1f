import { type ParsedFormula, texFactor, texNumber } from '../formula';
import type { Parameters } from '../math/types';

/** What dropout, if there is any, makes of the moments μ_f and ν_f of the activations: the rule with its numbers put in. */
export function latexDropout(parameters: Parameters, formula: ParsedFormula): string {
  const { dropout, rate = 0, lambda, alpha, beta = 0 } = parameters;
  if (dropout === undefined) return '';
  // A decimal from a decimal: 1 − 0.9 is 0.1.
  const q = Number((1 - rate).toPrecision(15));
  const keep = texNumber(q);
  if (dropout === 'standard')
    return String.raw`Dropout passes a unit on with probability $q = ${keep}$, divided by $q$, and makes it $0$ otherwise:
\begin{align*}
\tilde\mu &= \mu_f,\\
\tilde\nu &= \frac{\nu_f + (1 - q)\mu_f^2}{q} = \frac{\nu_f + ${texFactor(rate)}\mu_f^2}{${keep}}.
\end{align*}
`;
  // Where alpha dropout is possible, f has come to its limit here (`limitOf`).
  const limit = formula.bind({ lambda, alpha, beta }).value(-1e7);
  const a = (q + limit * limit * q * rate) ** -0.5;
  const scale = texNumber(a);
  const away = `\\mu_f ${limit > 0 ? '-' : '+'} ${texNumber(Math.abs(limit))}`;
  return String.raw`Alpha dropout passes a unit on with probability $q = ${keep}$, makes it $\alpha'$ otherwise, and then turns each $x$ into $ax + b$:
\begin{align*}
\alpha' &= \lim_{z \to -\infty} f(z) = ${texNumber(limit)},\\
a &= (q + \alpha'^2 q(1 - q))^{-1/2} = ${scale},\\
b &= -a(1 - q)\alpha' = ${texNumber(-a * rate * limit)},\\
\tilde\mu &= a(q\mu_f + (1 - q)\alpha') + b = ${scale} \cdot ${texFactor(q)}\mu_f,\\
\tilde\nu &= a^2 q(\nu_f + (1 - q)(\mu_f - \alpha')^2)\\
  &= (${scale})^2 \cdot ${texFactor(q)}(\nu_f + ${texFactor(rate)}(${away})^2).
\end{align*}
`;
}
