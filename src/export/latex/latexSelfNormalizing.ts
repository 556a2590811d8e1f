import { parseFormula, texNumber, texOf } from '../../formula';
import { textOf } from '../../state/tables/activationTable';
import type { NormalizingColumn, NormalizingRequest } from '../../worker/activation/normalizingMessages';

const source = String.raw`@inproceedings{klambauer2017self,
  title     = {Self-Normalizing Neural Networks},
  author    = {Klambauer, G{\"u}nter and Unterthiner, Thomas and Mayr, Andreas and Hochreiter, Sepp},
  booktitle = {Advances in Neural Information Processing Systems 30},
  pages     = {971--980},
  year      = {2017},
  eprint    = {1706.02515}
}`;

/** A paragraph in LaTeX that says what was found and how it is known, with the BibTeX entry of the paper. */
export function latexSelfNormalizing(column: NormalizingColumn, { shape }: NormalizingRequest): string {
  const { numeric, proved, problem, asItStands, answer } = column;
  const read = parseFormula(textOf(shape));
  const tex = 'formula' in read ? texOf(read.formula.tree, shape) : '';
  const changed = asItStands
    ? `the activation $f(z) = ${tex}$ as it stands`
    : `$a f(z) + c$ with $f(z) = ${tex}$, $a = ${texNumber(numeric?.factor ?? Number.NaN)}$, $c = ${texNumber(numeric?.shift ?? Number.NaN)}$`;
  const range = ([low, high]: readonly [number, number]) => `[${texNumber(low)}, ${texNumber(high)}]`;
  const sentences: string[] = [];
  if (!numeric) sentences.push(`No $a f(z) + c$ with $f(z) = ${tex}$ keeps mean 0 and variance 1. ${problem}`);
  else {
    sentences.push(
      `For the moment map of Klambauer et al.~\\cite{klambauer2017self} at $\\omega = 0$, $\\tau = 1$, ${changed} has the fixed point $(\\mu, \\nu) = (0, 1)$, which is ${numeric.kind === 'saddle' ? 'a saddle' : numeric.kind} (largest modulus of an eigenvalue of its Jacobian $${texNumber(Number(numeric.rate.toPrecision(4)))}$, gradient factor $\\chi = ${texNumber(Number(numeric.chi.toPrecision(4)))}$, both computed in floating point).`,
    );
    if (answer === 'proved' && proved.box) {
      const { domain, rate } = proved.box;
      sentences.push(
        `It is proved by interval arithmetic that one layer maps the box $\\mu \\in ${range(domain.mu)}$, $\\nu \\in ${range(domain.nu)}$ into itself and contracts it${rate === undefined ? '' : ` by a factor of at most $${texNumber(Math.ceil(rate * 1e4) / 1e4)}$ per layer`}, so that every start in it converges to one fixed point.`,
      );
    } else if (numeric.kind === 'attracting') sentences.push('No box was proved to contract.');
    if (proved.growth)
      sentences.push(
        `On a smaller box the same is proved for $\\tau \\in ${range(proved.growth.tau)}$ at $\\omega = 0$ and for $\\omega \\in ${range(proved.growth.omega)}$ at $\\tau = 1$.`,
      );
    if (numeric.tau)
      sentences.push(
        `Numerically, orbits come to rest with positive variance for $\\tau \\in ${range([Number(numeric.tau[0].toPrecision(3)), Number(numeric.tau[1].toPrecision(3))])}$.`,
      );
  }
  return `${sentences.join('\n')}\n\n${source}\n`;
}
