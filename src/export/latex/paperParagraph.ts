import { parseFormula, texNumber, texOf } from '../../formula';
import { textOf } from '../../state/tables/activationTable';
import type { NormalizingColumn, NormalizingRequest } from '../../worker/activation/normalizingMessages';

/** The paper whose map it is. */
export const bibtex = String.raw`@inproceedings{klambauer2017self,
  title     = {Self-Normalizing Neural Networks},
  author    = {Klambauer, G{\"u}nter and Unterthiner, Thomas and Mayr, Andreas and Hochreiter, Sepp},
  booktitle = {Advances in Neural Information Processing Systems 30},
  pages     = {971--980},
  year      = {2017},
  eprint    = {1706.02515}
}`;

/** How a paragraph is written down: mathematics twice, once in LaTeX and once in plain letters, and only one is used. */
interface Hand {
  readonly math: (tex: string, plain: string) => string;
  readonly number: (value: number) => string;
  /** A sentence of the page. */
  readonly prose: (words: string) => string;
  readonly cited: string;
}

const hands: Readonly<Record<'latex' | 'text', Hand>> = {
  latex: {
    math: (tex) => `$${tex}$`,
    number: texNumber,
    prose: (words) => words.replace(/ν( = 0)?|\|z\||z = [-\d.e]+/g, (found) => `$${found.replace('ν', '\\nu')}$`),
    cited: String.raw`Klambauer et al.~\cite{klambauer2017self}`,
  },
  text: {
    math: (_, plain) => plain,
    number: (value) => String(value).replaceAll('-', '−'),
    prose: (words) => words,
    cited: 'Klambauer et al. (Self-Normalizing Neural Networks, NIPS 2017, arXiv:1706.02515)',
  },
};

const symbols = { lambda: ['\\lambda', 'λ'], alpha: ['\\alpha', 'α'], beta: ['\\beta', 'β'] } as const;

/**
 * What was found of an activation and how each number is known, in some sentences for a paper: in LaTeX, or as plain
 * text. Bounds are rounded so that they hold as written.
 */
export function paperParagraph(
  { means, numeric, proved, problem, answer }: NormalizingColumn,
  { shape, target }: NormalizingRequest,
  style: 'latex' | 'text',
): string {
  const { math, number, prose, cited } = hands[style];
  const equals = (tex: string, plain: string, value: number) =>
    math(`${tex} = ${number(value)}`, `${plain} = ${number(value)}`);
  const range = (tex: string, plain: string, [low, high]: readonly [number, number]) =>
    math(`${tex} \\in [${number(low)}, ${number(high)}]`, `${plain} ∈ [${number(low)}, ${number(high)}]`);
  const text = textOf(shape);
  const read = parseFormula(text);
  const tree = 'formula' in read ? read.formula : undefined;
  const greek = text.replace(/\b(lambda|alpha|beta)\b/g, (name) => symbols[name as keyof typeof symbols][1]);
  const f = math(`f(z) = ${tree ? texOf(tree.tree) : ''}`, `f(z) = ${greek}`);
  const own =
    means?.by === 'constants'
      ? { lambda: means.lambda, ...(means.beside && { [means.beside.key]: means.beside.value }) }
      : {};
  const values = { ...shape, ...own };
  const constants = (tree?.uses ?? []).map((key) => equals(symbols[key][0], symbols[key][1], values[key] ?? 0));
  const point = math(
    `(\\mu, \\nu) = (${number(target.mu)}, ${number(target.nu)})`,
    `(μ, ν) = (${number(target.mu)}, ${number(target.nu)})`,
  );
  const rounded = (value: number) => Number(value.toPrecision(4));
  if (!numeric || !means)
    return `For the moment map of ${cited}, no ${math('a f(z) + c', 'a·f(z) + c')} with ${listed([f, ...constants])} fixes ${point}. ${prose(problem)}`;
  const subject =
    means.by === 'affine'
      ? `${math('a f(z) + c', 'a·f(z) + c')} with ${listed([f, ...constants, equals('a', 'a', means.factor), equals('c', 'c', Math.abs(means.shift) < negligible ? 0 : means.shift)])}`
      : `the activation ${constants.length > 0 ? `${f} with ${listed(constants)}` : f}`;
  const sentences = [
    `For the moment map of ${cited} at ${equals('\\omega', 'ω', 0)}, ${equals('\\tau', 'τ', 1)}, ${subject} has the fixed point ${point}${means.by === 'itself' ? '' : ' up to rounding'}, which is ${/^(saddle|limit case)$/.test(numeric.kind) ? `a ${numeric.kind}` : numeric.kind} (largest modulus of an eigenvalue of its Jacobian ${math(number(rounded(numeric.rate)), number(rounded(numeric.rate)))}, mean squared derivative ${equals('\\chi', 'χ', rounded(numeric.chi))}, both computed in floating point).`,
  ];
  if (answer === 'proved' && proved.box) {
    const { domain, rate, norm = plain } = proved.box;
    const row = (one: number, other: number) => {
      const both = `(${number(one)}, ${number(other)})`;
      return math(both, both);
    };
    // Both were tried, and a factor without its norm says little.
    const fitted =
      norm.join() === plain.join()
        ? ''
        : ` in the norm ${math('|Lx|', '|Lx|')} whose ${math('L', 'L')} has the rows ${row(norm[0], norm[1])} and ${row(norm[2], norm[3])}`;
    const factor = rate === undefined ? '' : number(upTo(rate));
    sentences.push(
      `It is proved by interval arithmetic that one layer maps the box ${range('\\mu', 'μ', domain.mu)}, ${range('\\nu', 'ν', domain.nu)} into itself and contracts it${factor === '' ? '' : ` by a factor of at most ${math(factor, factor)} per layer`}${fitted}, so that every start in it converges to one fixed point.`,
    );
  } else if (numeric.kind === 'attracting') sentences.push(`No box was proved to contract. ${prose(problem)}`.trim());
  if (proved.growth)
    sentences.push(
      `About that point, on a box whose sides are 0.7 or 0.2 times as long, the same is proved for ${range('\\tau', 'τ', inward(proved.growth.tau))} at ${equals('\\omega', 'ω', 0)} and for ${range('\\omega', 'ω', inward(proved.growth.omega))} at ${equals('\\tau', 'τ', 1)}.`,
    );
  if (numeric.tau) {
    const [low, high] = numeric.tau;
    const end = [low === leastTau && 'below', high === mostTau && 'above'].filter(Boolean).join(' or ');
    const open = end && ` (${end} that no ${math('\\tau', 'τ')} was tried)`;
    sentences.push(
      `Numerically, orbits come to rest with positive variance for ${range('\\tau', 'τ', [rounded(low), rounded(high)])}${open}.`,
    );
  }
  return sentences.join(style === 'latex' ? '\n' : ' ');
}

/** The plain norm of the plane, as L. */
const plain = [1, 0, 0, 1] as const;

/** A shift that is rounding. */
const negligible = 1e-15;

/** Where the search for tolerated τ ends (`Followed`). */
const [leastTau, mostTau] = [0.01, 20];

/** A range to four decimals that is no wider; where it is too narrow for that, as it is. */
function inward([low, high]: readonly [number, number]): readonly [number, number] {
  const ends = [upTo(low) + 0, 0 - upTo(-high)] as const;
  return ends[0] <= ends[1] ? ends : [low, high];
}

/** A bound to four decimals that is no smaller. */
function upTo(bound: number): number {
  const up = Math.ceil(bound * 1e4) / 1e4;
  return up >= bound ? up : Number((up + 1e-4).toFixed(4));
}

function listed(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
