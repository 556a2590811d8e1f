/** What a formula may call by name without brackets. */
export type Name = 'z' | 'pi' | 'e' | Constant;

/** The page's own constants that a formula may use: their values come from the sliders. */
export type Constant = 'lambda' | 'alpha' | 'beta';

export const constantNames: readonly Constant[] = ['lambda', 'alpha', 'beta'];

/** A formula as a tree: plain data, made by the parser and by differentiation. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly op: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  | {
      readonly kind: 'choose';
      readonly test: Condition;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

export type Operator = '+' | '-' | '*' | '/' | '^';

/** What may stand before a question mark. */
export type Condition =
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'both' | 'either'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition };

export type Comparison = '<' | '<=' | '>' | '>=';

/** The functions of one argument; `min`, `max` and `pow` take more. */
export type UnaryName =
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'floor'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'sinh'
  | 'cosh'
  | 'tanh'
  | 'asinh'
  | 'atan'
  | 'sigmoid'
  | 'softplus'
  | 'relu'
  | 'step'
  | 'erf'
  | 'erfc'
  | 'Phi'
  | 'phi';

export type FunctionName = UnaryName | 'min' | 'max' | 'pow';
