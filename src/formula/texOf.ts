import type { FormulaConstants } from './bindFormula';
import type { Condition, Expression, FunctionName, Name, Operator } from './Expression';
import { parseFormula } from './parseFormula';
import { texNumber } from './texNumber';

/**
 * A formula in LaTeX's mathematics, for amsmath; with `constants`, their numbers stand in place of their letters. It
 * is made from the tree alone, so nothing gets into it that a formula cannot say. Functions have their argument in
 * brackets, a product shows its sign where two numbers meet, and what a power or a fraction would leave in doubt is
 * bracketed, so that it is read in one way. Φ and φ are the standard normal's distribution and density.
 */
export function texOf(tree: Expression, constants?: FormulaConstants): string {
  return piece(tree, (name) => {
    if (constants && name in constants) return numeral(constants[name as keyof FormulaConstants]);
    return { tex: name.length > 1 ? `\\${name}` : name, level: atom };
  }).tex;
}

/** How firmly a text holds together, loosest first: where firmer is needed, brackets go around it. */
const [choice, sum, signed, product, fraction, applied, atom] = [0, 1, 2, 3, 4, 5, 6] as const;
/** For conditions. */
const [joined, compared] = [0, 1] as const;

interface Piece {
  readonly tex: string;
  readonly level: number;
}

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
  phi: 'varphi',
};

function piece(e: Expression, names: Names): Piece {
  const of = (part: Expression) => piece(part, names);
  switch (e.kind) {
    case 'number':
      return numeral(e.value);
    case 'name':
      return names(e.name);
    case 'negate':
      return negative(of(e.of));
    case 'binary':
      return combine(e.op, of(e.left), of(e.right));
    case 'choose':
      return { tex: `\\begin{cases}${rows(e, names, 'if')}\\end{cases}`, level: choice };
    case 'call':
      return call(e.name, e.args.map(of), names);
  }
}

function call(name: FunctionName, args: readonly Piece[], names: Names): Piece {
  const [u, v] = args as [Piece, Piece];
  if (name === 'pow') return combine('^', u, v);
  if (name === 'sqrt') return { tex: `\\sqrt{${u.tex}}`, level: applied };
  if (name === 'abs') return { tex: fence('\\lvert ', u.tex, ' \\rvert'), level: atom };
  const read = parseFormula(meanings[name] ?? '');
  if ('formula' in read) return piece(read.formula.tree, (letter) => (letter === 'z' ? u : names(letter)));
  const list = args.map(({ tex }) => tex).join(', ');
  return { tex: `\\${commands[name] ?? name}${fence('(', list, ')')}`, level: applied };
}

function combine(op: Operator, u: Piece, v: Piece): Piece {
  switch (op) {
    case '+':
    case '-':
      return { tex: `${hold(u, sum)} ${op} ${hold(v, product)}`, level: sum };
    case '/':
      if (u.level === signed) return negative(combine('/', negative(u), v));
      return { tex: `\\frac{${u.tex}}{${v.tex}}`, level: fraction };
    case '^':
      // A tall exponent comes down.
      if (u.tex === 'e' && isTall(v.tex)) return { tex: `\\exp${fence('(', v.tex, ')')}`, level: applied };
      return { tex: `${hold(u, atom)}^{${v.tex}}`, level: applied };
    case '*': {
      if (u.tex === '1') return v;
      // A reciprocal takes the other factor as its numerator.
      if (v.level === fraction && v.tex.startsWith('\\frac{1}{'))
        return { tex: `\\frac{${u.tex}}${v.tex.slice(8)}`, level: fraction };
      const [left, right] = [hold(u, signed), hold(v, product)];
      const dot = /^\d/.test(right) || (/\d$/.test(left) && right.startsWith('\\frac')) ? ' \\cdot ' : ' ';
      return { tex: left + dot + right, level: u.level === signed ? signed : product };
    }
  }
}

/** The sign goes where one stands. */
function negative(u: Piece): Piece {
  return u.level === signed ? { tex: u.tex.slice(1), level: product } : { tex: `-${hold(u, product)}`, level: signed };
}

/** One row a case; a choice in the last case goes on with rows of its own. */
function rows({ test, then, otherwise }: Extract<Expression, { kind: 'choose' }>, names: Names, word: string): string {
  const row = `${piece(then, names).tex} & \\text{${word} } ${condition(test, names).tex},\\\\ `;
  return otherwise.kind === 'choose'
    ? row + rows(otherwise, names, 'else if')
    : `${row}${piece(otherwise, names).tex} & \\text{otherwise}`;
}

function condition(c: Condition, names: Names): Piece {
  if (c.kind === 'compare') {
    const [left, right] = [c.left, c.right].map((part) => hold(piece(part, names), sum));
    const sign = c.op.length === 1 ? c.op : c.op === '<=' ? '\\le' : '\\ge';
    return { tex: `${left} ${sign} ${right}`, level: compared };
  }
  if (c.kind === 'not') return { tex: `\\text{not } ${hold(condition(c.of, names), atom)}`, level: compared };
  const word = c.kind === 'both' ? 'and' : 'or';
  // One sort of word holds together by itself; two are told apart by brackets.
  const [left, right] = [c.left, c.right].map((part) =>
    hold(condition(part, names), part.kind === c.kind ? joined : compared),
  );
  return { tex: `${left} \\text{ ${word} } ${right}`, level: joined };
}

function numeral(value: number): Piece {
  const tex = texNumber(value);
  return { tex, level: tex.startsWith('-') ? signed : tex.includes('\\') ? product : atom };
}

const hold = ({ tex, level }: Piece, least: number) => (level < least ? fence('(', tex, ')') : tex);

const isTall = (tex: string) => /\\(frac|begin)/.test(tex);

const fence = (open: string, tex: string, close: string) =>
  isTall(tex) ? `\\left${open}${tex}\\right${close.trim()}` : open + tex + close;
