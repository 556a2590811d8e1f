import type { FixedPoint } from '../math/types';
import type { Picture } from './Picture';

/**
 * A LaTeX document: the map in closed form with this picture's numbers put in, and its fixed points with their
 * Jacobians. Numbers have all digits. Only for what `scriptProblem` finds nothing against.
 */
export function latex({ link, request, fixedPoints }: Picture): string {
  const { omega, tau, lambda, alpha } = request.parameters;
  const [l, a] = [number(lambda), number(alpha)];
  return String.raw`% Moment Map, ${link.replace(/[\r\n]/g, '')}
% Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, 2017, arXiv:1706.02515, Eqs. 4 and 5.
\documentclass{article}
\usepackage{amsmath}
\begin{document}
\noindent
One layer of units with SELU's or ELU's form, with $\omega = ${number(omega)}$, $\tau = ${number(tau)}$,
$\lambda = ${l}$ and $\alpha = ${a}$ sends the mean $\mu$ and the variance $\nu$ of its inputs to $\tilde\mu$ and $\tilde\nu$:
\begin{align*}
m &= \omega\mu = ${factor(omega)}\mu, \qquad s = \tau\nu = ${factor(tau)}\nu, \qquad z \sim \mathcal N(m, s),\\
\tilde\mu &= ${l}\bigl(mP + \sqrt{s}\,\varphi\bigr)\\
  &\quad + ${l} \cdot ${a}\,(E_1 - Q),\\
\tilde\xi &= (${l})^2\bigl((m^2 + s)P + m\sqrt{s}\,\varphi\bigr)\\
  &\quad + (${l} \cdot ${a})^2\,(E_2 - 2E_1 + Q),\\
\tilde\nu &= \tilde\xi - \tilde\mu^2,
\end{align*}
where, with the standard normal density $\varphi$ taken at $m/\sqrt{s}$ and its distribution $\Phi$,
\begin{align*}
P &= \Phi(m/\sqrt{s}), & E_1 &= e^{m + s/2}\,\Phi\bigl(-(m + s)/\sqrt{s}\bigr),\\
Q &= 1 - P, & E_2 &= e^{2m + 2s}\,\Phi\bigl(-(m + 2s)/\sqrt{s}\bigr).
\end{align*}
${fixedPoints.map(paragraph).join('')}\end{document}
`;
}

const words = { attracting: 'attracting', repelling: 'repelling', saddle: 'a saddle' } as const;

function paragraph({ mu, nu, kind, H, eigenvalues, norm, kink }: FixedPoint): string {
  const at = String.raw`
\medskip\noindent
The point $(\mu, \nu) = (${near(mu, Math.sqrt(nu))},\ ${near(nu, nu)})$ is fixed, and ${words[kind]}.
`;
  if (kink) return `${at}The activation has its kink there, so that the map has no Jacobian.\n`;
  const [[a, b], [c, d]] = H;
  const [first, second] = eigenvalues;
  return `${at}${String.raw`Its Jacobian, eigenvalues and largest singular value are
\begin{gather*}
H = \begin{pmatrix} ${number(a)} & ${number(b)}\\ ${number(c)} & ${number(d)} \end{pmatrix},\\
${eigenvalue(1, first)},\qquad ${eigenvalue(2, second)},\qquad \lVert H\rVert_2 = ${number(norm)}.
\end{gather*}
`}`;
}

function eigenvalue(index: number, { re, im }: FixedPoint['eigenvalues'][0]): string {
  const imaginary = im === 0 ? '' : ` ${im < 0 ? '-' : '+'} ${number(Math.abs(im))}\\,\\mathrm{i}`;
  return `\\rho_${index} = ${number(re)}${imaginary}`;
}

/** The number before a symbol; in brackets where its sign would be taken for an operator. */
function factor(value: number): string {
  return value < 0 ? `(${number(value)})\\,` : `${number(value)}\\,`;
}

/**
 * A fixed point's coordinate, solved for to about 1e-12 of its scale: so near a whole number it is written as that,
 * and a comment keeps the digits.
 */
function near(value: number, scale: number): string {
  const whole = Math.round(value) || 0;
  return whole === value || Math.abs(value - whole) > 1e-12 * Math.min(1, scale)
    ? number(value)
    : `${whole}% ${value}\n`;
}

/** All digits, with the power of ten written out. */
function number(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  const [mantissa = '', power] = String(value).split('e');
  return power === undefined ? mantissa : `${mantissa} \\times 10^{${power.replace('+', '')}}`;
}
