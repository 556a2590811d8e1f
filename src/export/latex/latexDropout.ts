import { limitByRule, type ParsedFormula, texNumber } from '../../formula';
import type { Parameters } from '../../math/types';

/**
 * What dropout, if there is any, makes of the moments μ_f and ν_f of the activations: the rule and its numbers.
 * @param to what mean and variance after it are called
 */
export function latexDropout(
  parameters: Parameters,
  formula: ParsedFormula,
  [mean, spread]: readonly [string, string],
): string {
  const { dropout, rate = 0, bias = 0, keeps } = parameters;
  // A layer's bias is b.
  const b = bias === 0 ? 'b' : 'c';
  if (dropout === undefined) return '';
  // A decimal from a decimal: 1 − 0.9 is 0.1.
  const q = Number((1 - rate).toPrecision(15));
  const begin = `Dropout passes a unit on with probability $q = ${texNumber(q)}$`;
  if (dropout === 'standard')
    return String.raw`${begin}, divided by $q$, and makes it $0$ otherwise:
\[${mean} = \mu_f,\qquad ${spread} = (\nu_f + (1 - q)\mu_f^2)/q.\]
`;
  const constants = { beta: 0, ...parameters };
  const ruled = limitByRule(formula.stable, constants, -1);
  // Where no rule says it and alpha dropout is possible, f has come to its limit here (`limitOf`).
  const limit = typeof ruled === 'number' ? ruled : formula.bind(constants).value(-1e7);
  if (keeps) {
    const { mu, nu } = keeps;
    const scale = Math.sqrt(nu / (q * (nu + (mu - limit) ** 2 * rate)));
    return String.raw`${begin}, makes it $\alpha'$ otherwise, and then turns each $x$ into $ax + ${b}$, which keeps the mean
$\mu^* = ${texNumber(mu)}$ and the variance $\nu^* = ${texNumber(nu)}$:
\begin{align*}
\alpha' &= \lim_{z \to -\infty} f(z) = ${texNumber(limit)},\\
a &= \sqrt{\nu^*/(q(\nu^* + (\mu^* - \alpha')^2(1 - q)))} = ${texNumber(scale)},\\
${b} &= \mu^* - a(q\mu^* + (1 - q)\alpha') = ${texNumber(mu - scale * (q * mu + rate * limit))},\\
${mean} &= aq\mu_f + a(1 - q)\alpha' + ${b} = aq(\mu_f - \mu^*) + \mu^*,\\
${spread} &= a^2 q(\nu_f + (1 - q)(\mu_f - \alpha')^2).
\end{align*}
`;
  }
  const a = (q + limit * limit * q * rate) ** -0.5;
  return String.raw`${begin}, makes it $\alpha'$ otherwise, and then turns each $x$ into $ax + ${b}$:
\begin{align*}
\alpha' &= \lim_{z \to -\infty} f(z) = ${texNumber(limit)},\\
a &= (q + \alpha'^2 q(1 - q))^{-1/2} = ${texNumber(a)},\\
${b} &= -a(1 - q)\alpha' = ${texNumber(-a * rate * limit)},\\
${mean} &= aq\mu_f + a(1 - q)\alpha' + ${b} = aq\mu_f,\\
${spread} &= a^2 q(\nu_f + (1 - q)(\mu_f - \alpha')^2).
\end{align*}
`;
}
