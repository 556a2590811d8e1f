import fc from 'fast-check';
import { parseFormula } from './reading/parseFormula';

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constant('z') },
  fc.constantFrom('lambda', 'alpha', 'pi', 'e'),
  fc.double({ min: 0.1, max: 3, noNaN: true }).map((x) => x.toFixed(2)),
);
const parts = fc.letrec<{ formula: string; condition: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('formula'), fc.constantFrom('+', '-', '*'), tie('formula')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `${a}/(1 + (${b})^2)`),
    fc
      .tuple(
        fc.constantFrom(
          'sin',
          'cos',
          'tanh',
          'atan',
          'asinh',
          'sigmoid',
          'softplus',
          'relu',
          'abs',
          'erf',
          'Phi',
          'phi',
        ),
        tie('formula'),
      )
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(fc.constantFrom('exp', 'expm1', 'sinh', 'cosh', 'tan', 'e^'), tie('formula'))
      .map(([f, a]) => `${f}(tanh(${a}))`),
    fc.tuple(fc.constantFrom('log', 'sqrt'), tie('formula')).map(([f, a]) => `${f}(1 + sigmoid(${a}))`),
    tie('formula').map((a) => `log1p(sigmoid(${a}))`),
    fc
      .tuple(
        fc.constantFrom(
          'gelu',
          'silu',
          'elu',
          'celu',
          'selu',
          'mish',
          'softsign',
          'hardtanh',
          'hardswish',
          'log2',
          'erfc',
        ),
        tie('formula'),
      )
      .map(([f, a]) => `${f}(${f === 'log2' ? `1 + sigmoid(${a})` : a === 'z' ? a : `tanh(${a})`})`),
    tie('formula').map((a) => `(1.5*(${a}) > 1)*|z|`),
    fc.tuple(tie('formula'), fc.constantFrom('2', '3', '0')).map(([a, n]) => `(${a})^${n}`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(1.5 + sin(${a}))^tanh(${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('formula'), tie('formula')).map(([f, a, b]) => `${f}(${a}, ${b}, 1)`),
    fc.tuple(tie('condition'), tie('formula'), tie('formula')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    tie('formula').map((a) => `-(${a})`),
  ),
  condition: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(tie('formula'), fc.constantFrom('<', '<=', '>', '>='), leaf).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('condition').map((c) => `!${c}`),
  ),
}));

/** Texts of legal formulas that are finite numbers of moderate size for moderate z. */
export const arbitraryFormula: fc.Arbitrary<string> = parts.formula.filter((text) => 'formula' in parseFormula(text));
