export interface FormulaExample {
  readonly name: string;
  readonly text: string;
}

/** Formulas to start from. */
export const formulaExamples: readonly FormulaExample[] = [
  { name: 'SELU', text: 'lambda*(z > 0 ? z : alpha*(exp(z) - 1))' },
  { name: 'leaky ReLU', text: 'z > 0 ? z : 0.01*z' },
  { name: 'softsign', text: 'z/(1 + abs(z))' },
  { name: 'hard tanh', text: 'min(max(z, -1), 1)' },
  { name: 'Swish', text: 'z*sigmoid(z)' },
  { name: '2·tanh', text: '2*tanh(z)' },
  { name: 'sine', text: 'sin(z)' },
];
