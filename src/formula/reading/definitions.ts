import {
  binary,
  call,
  choose,
  compare,
  minus,
  negative,
  number,
  one,
  over,
  plus,
  positive,
  power,
  times,
} from '../build';
import type { Expression } from '../Expression';

/** A function that is written out in others as it is read. */
export interface Definition {
  /** The words under which its arguments after the first may be given, as in elu(z, alpha=0.5). */
  readonly words: readonly (readonly string[])[];
  /** What the arguments after the first are where they are left out; those without a value must be given. */
  readonly usual: readonly (number | undefined)[];
  readonly build: (u: Expression, a: Expression, b: Expression) => Expression;
}

const of = (build: (u: Expression) => Expression): Definition => ({ words: [], usual: [], build });
const of2 = (
  words: readonly string[],
  usual: number | undefined,
  build: (u: Expression, a: Expression) => Expression,
): Definition => ({ words: [words], usual: [usual], build });

const expm1 = (u: Expression) => call('expm1', u);
const clip = (u: Expression, low: Expression, high: Expression) => call('min', call('max', u, low), high);
const sixth = (u: Expression) => clip(plus(over(u, number(6)), number(0.5)), number(0), one);
const square = (u: Expression) => power(u, number(2));
const root = (u: Expression) => call('sqrt', u);
const reciprocal = (u: Expression) => over(one, u);
const truncated = (u: Expression) => times(call('sign', u), call('floor', call('abs', u)));

/** Klambauer et al. 2017: the constants for the fixed point (0, 1), whatever the page's λ and α are. */
const seluScale = 1.0507009873554805;
const seluAlpha = 1.6732632423543772;

const elu = of2(['alpha', 'negative_slope'], 1, (u, a) => positive(u, u, times(a, expm1(u))));
const leaky = (u: Expression, a: Expression) => positive(u, u, times(a, u));
const silu = of2(['beta'], 1, (u, b) => times(u, call('sigmoid', times(b, u))));
const arsine = (u: Expression) => call('atan', over(u, root(times(minus(one, u), plus(one, u)))));

/**
 * Every function that is written out: activations by the names they have in programs, and what calculus knows besides.
 */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.entries<Definition>({
    softsign: of((u) => over(u, plus(one, call('abs', u)))),
    relu6: of((u) => clip(u, number(0), number(6))),
    hardtanh: {
      words: [['min_val'], ['max_val']],
      usual: [-1, 1],
      build: clip,
    },
    hardsigmoid: of(sixth),
    hardswish: of((u) => times(u, sixth(u))),
    leaky_relu: of2(['negative_slope', 'alpha', 'slope'], 0.01, leaky),
    prelu: of2(['weight', 'alpha'], undefined, leaky),
    elu,
    celu: of2(['alpha'], 1, (u, a) => positive(u, u, times(a, expm1(over(u, a))))),
    selu: of((u) => times(number(seluScale), positive(u, u, times(number(seluAlpha), expm1(u))))),
    gelu: of((u) => times(u, call('Phi', u))),
    gelu_tanh: of((u) =>
      times(
        times(number(0.5), u),
        plus(
          one,
          call('tanh', times(number(Math.sqrt(2 / Math.PI)), plus(u, times(number(0.044715), power(u, number(3)))))),
        ),
      ),
    ),
    quick_gelu: of((u) => times(u, call('sigmoid', times(number(1.702), u)))),
    silu,
    mish: of((u) => times(u, call('tanh', call('softplus', u)))),
    logsigmoid: of((u) => negative(call('softplus', negative(u)))),
    tanhshrink: of((u) => minus(u, call('tanh', u))),
    softshrink: of2(['lambd', 'lambda'], 0.5, (u, a) =>
      choose(compare('>', u, a), minus(u, a), choose(compare('<', u, negative(a)), plus(u, a), number(0))),
    ),
    hardshrink: of2(['lambd', 'lambda'], 0.5, (u, a) =>
      choose({ kind: 'either', left: compare('>', u, a), right: compare('<', u, negative(a)) }, u, number(0)),
    ),
    threshold: {
      words: [['threshold'], ['value']],
      usual: [undefined, undefined],
      build: (u, a, b) => choose(compare('>', u, a), u, b),
    },
    squareplus: of2(['b'], 4, (u, b) => over(plus(u, root(plus(square(u), b))), number(2))),
    softplus_beta: of2(['beta'], 1, (u, b) => over(call('softplus', times(b, u)), b)),
    clip: {
      words: [
        ['min', 'a_min', 'clip_value_min', 'low'],
        ['max', 'a_max', 'clip_value_max', 'high'],
      ],
      usual: [-Infinity, Infinity],
      build: (u, a, b) => {
        const low = a.kind === 'number' && a.value === -Infinity ? u : call('max', u, a);
        return b.kind === 'number' && b.value === Infinity ? low : call('min', low, b);
      },
    },
    heaviside: of2(['values', 'x2'], 0, (u, a) =>
      a.kind === 'number' && a.value === 0
        ? call('step', u)
        : positive(u, one, choose(compare('<', u, number(0)), number(0), a)),
    ),
    ceil: of((u) => negative(call('floor', negative(u)))),
    round: of((u) => call('floor', plus(u, number(0.5)))),
    trunc: of(truncated),
    mod: of2(['y'], undefined, (u, v) => minus(u, times(v, call('floor', over(u, v))))),
    // As C and JavaScript have it.
    fmod: of2(['y'], undefined, (u, v) => minus(u, times(v, truncated(over(u, v))))),
    log2: of((u) => over(call('log', u), call('log', number(2)))),
    log10: of((u) => over(call('log', u), call('log', number(10)))),
    exp2: of((u) => power(number(2), u)),
    logaddexp: of2([], undefined, (u, v) => plus(v, call('softplus', minus(u, v)))),
    square: of(square),
    cbrt: of((u) => times(call('sign', u), power(call('abs', u), over(one, number(3))))),
    rsqrt: of((u) => reciprocal(root(u))),
    reciprocal: of(reciprocal),
    negative: of(negative),
    positive: of((u) => u),
    zeroslike: of(() => number(0)),
    oneslike: of(() => one),
    hypot: of2([], undefined, (u, v) => root(plus(square(u), square(v)))),
    sec: of((u) => reciprocal(call('cos', u))),
    csc: of((u) => reciprocal(call('sin', u))),
    cot: of((u) => over(call('cos', u), call('sin', u))),
    sech: of((u) => reciprocal(call('cosh', u))),
    csch: of((u) => reciprocal(call('sinh', u))),
    coth: of((u) => over(call('cosh', u), call('sinh', u))),
    atanh: of((u) => times(number(0.5), minus(call('log1p', u), call('log1p', negative(u))))),
    acosh: of((u) => call('log', plus(u, times(root(minus(u, one)), root(plus(u, one)))))),
    asin: of(arsine),
    acos: of((u) => minus(over({ kind: 'name', name: 'pi' }, number(2)), arsine(u))),
    sinc: of((u) => {
      const angle = times({ kind: 'name', name: 'pi' }, u);
      return over(call('sin', angle), angle);
    }),
    add: of2([], undefined, plus),
    subtract: of2([], undefined, minus),
    multiply: of2([], undefined, times),
    divide: of2([], undefined, over),
    power: of2(['exponent'], undefined, (u, v) => binary('^', u, v)),
  }),
);
