import type { FormulaConstants } from '../calculus/bindFormula';
import type { Condition, Expression, FunctionName, Name, Operator } from '../Expression';
import { parseFormula } from '../reading/parseFormula';
import { texNumber } from './texNumber';

/**
 * A formula in LaTeX's mathematics, for amsmath; with `constants`, their numbers stand in place of their letters. It
 * is made from the tree alone, so nothing gets into it that a formula cannot say. Functions have their argument in
 * brackets, a product shows its sign where two numbers meet, and what a power or a fraction would leave in doubt is
 * bracketed, so that it is read in one way; a factor 1 is left out. Φ and φ are the standard normal's distribution and
 * density.
 */
export function texOf(tree: Expression, constants?: FormulaConstants): string {
  return piece(tree, (name) => {
    if (constants && name in constants) return numeral(constants[name as keyof FormulaConstants]);
    return [name.length > 1 ? `\\${name}` : name, atom];
  })[0];
}

/** A text and how firmly it holds together; where its place needs more, brackets go around it. */
type Piece = readonly [tex: string, level: number];

/** Levels, loosest first. */
const choice = 0;
const sum = 1;
const signed = 2;
const product = 3;
/** Fractions, powers and functions of something. */
const applied = 4;
const atom = 5;

/** What a letter stands for. */
type Names = (name: Name) => Piece;

/** Functions that are written out, as formulas in their argument z. */
const meanings: Partial<Record<FunctionName, string>> = {
  exp: 'e^z',
  expm1: 'e^z - 1',
  log1p: 'log(1 + z)',
  sigmoid: '1/(1 + e^(-z))',
  softplus: 'log(1 + e^z)',
  relu: 'max(0, z)',
  step: 'z > 0 ? 1 : 0',
};

/** Functions that LaTeX knows under another name. */
const commands: Partial<Record<FunctionName, string>> = {
  log: 'ln',
  atan: 'arctan',
  asinh: 'operatorname{arsinh}',
  sign: 'operatorname{sgn}',
  erf: 'operatorname{erf}',
  erfc: 'operatorname{erfc}',
  phi: 'varphi',
};

function piece(e: Expression | Condition, names: Names): Piece {
  const of = (part: Expression | Condition) => piece(part, names);
  switch (e.kind) {
    case 'number':
      return numeral(e.value);
    case 'name':
      return names(e.name);
    case 'negate':
      return negative(of(e.of));
    case 'binary':
      return combine(e.op, of(e.left), of(e.right));
    case 'call':
      return call(e.name, e.args.map(of), names);
    case 'choose':
      return [`\\begin{cases}${rows(e, of)}\\end{cases}`, choice];
    case 'compare':
      return infix(hold(of(e.left), sum), relations[e.op] ?? e.op, hold(of(e.right), sum), atom);
    case 'not':
      return [`\\text{not } ${bracket('(', of(e.of)[0], ')')}`, atom];
    default: {
      // One sort of word holds together by itself; two are told apart by brackets.
      const [left, right] = [e.left, e.right].map((part) => hold(of(part), part.kind === e.kind ? sum : atom));
      return infix(left!, `\\text{ ${e.kind === 'both' ? 'and' : 'or'} }`, right!, sum);
    }
  }
}

const relations: Partial<Record<string, string>> = { '<=': '\\le', '>=': '\\ge' };

const infix = (left: string, sign: string, right: string, level: number): Piece => [`${left} ${sign} ${right}`, level];

function call(name: FunctionName, args: readonly Piece[], names: Names): Piece {
  const [u, v] = args as [Piece, Piece];
  if (name === 'pow') return combine('^', u, v);
  if (name === 'sqrt') return [`\\sqrt{${u[0]}}`, applied];
  if (name === 'abs') return [bracket('\\lvert ', u[0], '\\rvert'), atom];
  if (name === 'floor') return [bracket('\\lfloor ', u[0], '\\rfloor'), atom];
  const read = parseFormula(meanings[name] ?? '');
  if ('formula' in read) return piece(read.formula.tree, (letter) => (letter === 'z' ? u : names(letter)));
  return apply(commands[name] ?? name, args);
}

const apply = (name: string, args: readonly Piece[]): Piece => [
  `\\${name}${bracket('(', args.map(([tex]) => tex).join(', '), ')')}`,
  applied,
];

function combine(op: Operator, u: Piece, v: Piece): Piece {
  const [[over, level], [under, below]] = [u, v];
  switch (op) {
    case '/':
      if (level === signed) return negative(combine(op, negative(u), v));
      return below === signed ? negative(combine(op, u, negative(v))) : [`\\frac{${over}}{${under}}`, applied];
    case '^':
      // A tall exponent comes down.
      return over === 'e' && isTall(under) ? apply('exp', [v]) : [`${hold(u, atom)}^{${under}}`, applied];
    case '*': {
      if (over === '1') return v;
      // A reciprocal takes the other factor as its numerator.
      if (below === applied && under.startsWith('\\frac{1}{')) return [under.replace('1', () => over), applied];
      const [left, right] = [hold(u, signed), hold(v, product)];
      const dot = /^\d/.test(right) || /\d\\frac/.test(left + right) ? '\\cdot ' : '';
      return [`${left} ${dot}${right}`, level === signed ? signed : product];
    }
    default:
      return infix(hold(u, sum), op, hold(v, product), sum);
  }
}

/** The sign goes where one stands. */
function negative(u: Piece): Piece {
  return u[1] === signed ? [u[0].slice(1), product] : [`-${hold(u, product)}`, signed];
}

/** One row a case; a choice in the last case goes on with rows of its own. */
function rows(
  { test, then, otherwise }: Extract<Expression, { kind: 'choose' }>,
  of: (part: Expression | Condition) => Piece,
  word = '',
): string {
  const row = `${of(then)[0]} & \\text{${word}if } ${of(test)[0]},\\\\[1ex] `;
  return otherwise.kind === 'choose'
    ? row + rows(otherwise, of, 'else ')
    : `${row}${of(otherwise)[0]} & \\text{otherwise}`;
}

function numeral(value: number): Piece {
  const tex = texNumber(value);
  return [tex, value < 0 ? signed : tex.includes('\\') ? product : atom];
}

const hold = ([tex, level]: Piece, least: number) => (level < least ? bracket('(', tex, ')') : tex);

const isTall = (tex: string) => /\\(frac|begin)/.test(tex);

const bracket = (open: string, tex: string, close: string) =>
  isTall(tex) ? `\\left${open}${tex}\\right${close}` : open + tex + close;
