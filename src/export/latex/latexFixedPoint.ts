import { texNumber } from '../../formula';
import type { FixedPoint } from '../../math/types';
import { isUndecided } from '../../words/pointKind';

/** A fixed point with its Jacobian, as a paragraph. */
export function latexFixedPoint(point: FixedPoint): string {
  const { mu, nu, kind, H, eigenvalues, norm, kink } = point;
  const name = isUndecided(point) ? 'a limit case' : kind === 'saddle' ? 'a saddle' : kind;
  const at = String.raw`
\medskip\noindent
The point $(\mu, \nu) = (${near(mu, Math.sqrt(nu))},\ ${near(nu, nu)})$ is fixed, and ${name}.
`;
  if (kink) return `${at}The activation has its kink there, so that the map has no Jacobian.\n`;
  const [[a, b], [c, d]] = H;
  const [first, second] = eigenvalues;
  return `${at}${String.raw`Its Jacobian, eigenvalues and largest singular value are
\begin{gather*}
H = \begin{pmatrix} ${texNumber(a)} & ${texNumber(b)}\\ ${texNumber(c)} & ${texNumber(d)} \end{pmatrix},\\
${eigenvalue(1, first)},\qquad ${eigenvalue(2, second)},\qquad \lVert H\rVert_2 = ${texNumber(norm)}.
\end{gather*}
`}`;
}

function eigenvalue(index: number, { re, im }: FixedPoint['eigenvalues'][0]): string {
  const imaginary = im === 0 ? '' : ` ${im < 0 ? '-' : '+'} ${texNumber(Math.abs(im))}\\,\\mathrm{i}`;
  return `\\rho_${index} = ${texNumber(re)}${imaginary}`;
}

/**
 * A fixed point's coordinate, solved for to about 1e-12 of its scale: so near a whole number it is written as that,
 * and a comment keeps the digits.
 */
function near(value: number, scale: number): string {
  const whole = Math.round(value) || 0;
  return whole === value || Math.abs(value - whole) > 1e-12 * Math.min(1, scale)
    ? texNumber(value)
    : `${whole}% ${value}\n`;
}
