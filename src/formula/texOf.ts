import type { Comparison, Condition, Expression, Name, UnaryName } from './Expression';
import type { ParsedFormula } from './ParsedFormula';

/** The formula in TeX's mathematics, for KaTeX and LaTeX with amsmath. */
export function texOf({ tree }: ParsedFormula): string {
  return tex(tree, 0);
}

const names: Readonly<Record<Name, string>> = {
  z: 'z',
  pi: '\\pi',
  e: '\\mathrm{e}',
  lambda: '\\lambda',
  alpha: '\\alpha',
  beta: '\\beta',
};

const functions: Partial<Record<UnaryName, string>> = {
  exp: '\\exp',
  log: '\\ln',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  Phi: '\\Phi',
  phi: '\\varphi',
};

const signs: Readonly<Record<Comparison, string>> = { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge' };

/** How tightly a part is bound: a sum 1, a product 2, a sign 3, a power 4, all else 5. */
function tex(e: Expression, tighter: number): string {
  const wrap = (binding: number, text: string) => (binding < tighter ? `\\left(${text}\\right)` : text);
  switch (e.kind) {
    case 'number':
      return texNumber(e.value, wrap);
    case 'name':
      return names[e.name];
    case 'negate':
      return wrap(1, `-${tex(e.of, 3)}`);
    case 'choose':
      return cases(e);
    case 'call':
      return texCall(e.name, e.args);
    case 'binary':
      switch (e.op) {
        case '+':
          return wrap(1, `${tex(e.left, 1)} + ${tex(e.right, 1)}`);
        case '-':
          return wrap(1, `${tex(e.left, 1)} - ${tex(e.right, 2)}`);
        case '*':
          return wrap(2, `${tex(e.left, 2)} ${e.right.kind === 'number' ? '\\cdot' : '\\,'} ${tex(e.right, 3)}`);
        case '/':
          return wrap(4, `\\frac{${tex(e.left, 0)}}{${tex(e.right, 0)}}`);
        case '^':
          return wrap(4, `{${tex(e.left, 5)}}^{${tex(e.right, 0)}}`);
      }
  }
}

function texNumber(value: number, wrap: (binding: number, text: string) => string): string {
  const [digits, exponent] = String(value).split('e');
  return exponent === undefined ? digits! : wrap(2, `${digits} \\cdot 10^{${exponent.replace('+', '')}}`);
}

function texCall(name: Extract<Expression, { kind: 'call' }>['name'], args: readonly Expression[]): string {
  const [u, v] = args as [Expression, Expression];
  const inner = args.map((argument) => tex(argument, 0)).join(', ');
  switch (name) {
    case 'pow':
      return `{${tex(u, 5)}}^{${tex(v, 0)}}`;
    case 'sqrt':
      return `\\sqrt{${inner}}`;
    case 'abs':
      return `\\left|${inner}\\right|`;
    case 'expm1':
      return `\\left(\\exp\\left(${inner}\\right) - 1\\right)`;
    case 'log1p':
      return `\\ln\\left(1 + ${tex(u, 1)}\\right)`;
    case 'min':
    case 'max':
      return `\\${name}\\left(${inner}\\right)`;
    default:
      return `${functions[name] ?? `\\operatorname{${name}}`}\\left(${inner}\\right)`;
  }
}

function cases(e: Extract<Expression, { kind: 'choose' }>): string {
  const rows: string[] = [];
  let rest: Expression = e;
  while (rest.kind === 'choose') {
    rows.push(`${tex(rest.then, 0)} & ${texTest(rest.test)}`);
    rest = rest.otherwise;
  }
  rows.push(`${tex(rest, 0)} & \\text{otherwise}`);
  return `\\begin{cases}${rows.join(' \\\\ ')}\\end{cases}`;
}

function texTest(c: Condition): string {
  switch (c.kind) {
    case 'compare':
      return `${tex(c.left, 0)} ${signs[c.op]} ${tex(c.right, 0)}`;
    case 'not':
      return `\\lnot\\left(${texTest(c.of)}\\right)`;
    default:
      return [c.left, c.right]
        .map((side) =>
          side.kind === 'compare' || side.kind === c.kind ? texTest(side) : `\\left(${texTest(side)}\\right)`,
        )
        .join(c.kind === 'both' ? ' \\land ' : ' \\lor ');
  }
}
