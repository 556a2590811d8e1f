import { type BoundFormula, bindFormula, type FormulaConstants, type Trees } from './calculus/bindFormula';
import { type Condition, type Constant, constantNames, type Expression } from './Expression';

/** A formula that has been understood, before its constants have values. */
export interface ParsedFormula {
  /** The reader's text, without white space around it. */
  readonly text: string;
  readonly tree: Expression;
  /** The same function in a form that keeps its digits, for numbers (`calculus/stable.ts`). */
  readonly stable: Expression;
  /** Its derivative, in such a form too. */
  readonly slope: Expression;
  /** The constants of the page that it uses, in the order lambda, alpha, beta. */
  readonly uses: readonly Constant[];
  /** Whether it names z. */
  readonly inZ: boolean;
  /** The formula with values for the constants, ready to be evaluated. */
  readonly bind: (constants: FormulaConstants) => BoundFormula;
}

/** `slope` is the derivative of `stable`, which is `tree` in another form. */
export function parsedFormula(text: string, trees: Trees): ParsedFormula {
  const seen = new Set<string>();
  collect(trees.tree, seen);
  return {
    text,
    ...trees,
    inZ: seen.has('z'),
    uses: constantNames.filter((name) => seen.has(name)),
    bind: (constants) => bindFormula(trees, constants),
  };
}

function collect(node: Expression | Condition, seen: Set<string>): void {
  switch (node.kind) {
    case 'name':
      seen.add(node.name);
      break;
    case 'negate':
    case 'not':
      collect(node.of, seen);
      break;
    case 'binary':
    case 'compare':
    case 'both':
    case 'either':
      collect(node.left, seen);
      collect(node.right, seen);
      break;
    case 'call':
      for (const argument of node.args) collect(argument, seen);
      break;
    case 'choose':
      collect(node.test, seen);
      collect(node.then, seen);
      collect(node.otherwise, seen);
  }
}
