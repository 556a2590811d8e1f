import { parseFormula, texNumber, texOf } from '../../formula';
import { activationRow, textOf } from '../../state/tables/activationTable';
import type { Picture } from '../Picture';
import { latexDropout } from './latexDropout';
import { latexFixedPoint } from './latexFixedPoint';
import { latexLayerNumbers, latexNetInput, latexSkip } from './latexLayer';
import { latexMoments } from './latexMoments';

/**
 * A LaTeX document: the activation and the map with this picture's numbers put in, in closed form where there is a
 * short one, dropout, and the fixed points with their Jacobians. Numbers have all digits. What the reader has typed
 * is set from its tree, never copied. Throws RangeError for a formula that cannot be read.
 */
export function latex({ link, request, fixedPoints }: Picture): string {
  const { parameters } = request;
  const { omega, tau, lambda, alpha, activation, formula: own = '', beta = 0, dropout, layer, skip = 0 } = parameters;
  const read = parseFormula(textOf(parameters));
  if ('problem' in read) throw new RangeError(read.problem);
  const { formula } = read;
  const values = { omega, tau, lambda, alpha, beta };
  const given = [
    ...(['omega', 'tau', ...formula.uses] as const).map((key) => `$\\${key} = ${texNumber(values[key])}$`),
    ...latexLayerNumbers(parameters),
  ];
  const name = own ? '' : ` (${activationRow(activation).words})`;
  const [mean, second, spread] = ['\\mu', '\\xi', '\\nu'].map((letter) =>
    dropout || skip > 0 ? `${letter}_f` : `\\tilde${letter}`,
  );
  const dropped = skip > 0 ? (['\\mu_d', '\\nu_d'] as const) : (['\\tilde\\mu', '\\tilde\\nu'] as const);
  const before = dropout ? dropped : (['\\mu_f', '\\nu_f'] as const);
  const integral = (power: string) =>
    String.raw`\int_{-\infty}^{\infty} f(m + \sqrt{s}\,x)${power}\,\varphi(x)\,\mathrm{d}x`;
  return String.raw`% Moment Map, ${link.replace(/[\r\n]/g, '')}
% Klambauer, Unterthiner, Mayr and Hochreiter, Self-Normalizing Neural Networks, 2017, arXiv:1706.02515, Eqs. 3 to 5.
\documentclass{article}
\usepackage{amsmath,graphicx}
\newcommand\fit[1]{\[\resizebox{\ifdim\width>\linewidth\linewidth\else\width\fi}{!}{$\displaystyle #1$}\]}
\begin{document}\sloppy
\noindent
One layer of ${layer === 'random' ? 'units, each with random weights of its own and' : 'units'} with the activation $f$${name} sends the mean $\mu$ and the variance $\nu$ of its inputs to
$\tilde\mu$ and $\tilde\nu$. Here ${given.join(', ')}, and
\fit{f(z) = ${texOf(formula.tree)}${formula.uses.length > 0 ? `,}\nwhich with the numbers put in is\n\\fit{f(z) = ${texOf(formula.tree, values)}` : ''}.}
With the density $\varphi$ and the distribution $\Phi$ of the standard normal,
\begin{align*}
${latexNetInput(parameters)}\\
${mean} &= ${integral('')},\\
${second} &= ${integral('^2')},\\
${spread} &= ${second} - ${mean}^2.
\end{align*}
${latexMoments(parameters, mean!, second!)}${latexDropout(parameters, formula, dropped)}${latexSkip(parameters, before)}${fixedPoints.map(latexFixedPoint).join('')}\end{document}
`;
}
