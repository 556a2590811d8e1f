import { alpha01, lambda01 } from '../../math/constants';

/** The parameters that shape an activation. */
export type ShapeKey = 'lambda' | 'alpha' | 'beta';

/** An activation the reader can choose. */
export interface ActivationChoice {
  /** Its name in the address and in `State.activation`. */
  readonly id: string;
  readonly words: string;
  /** What it does to z, as the page prints it. */
  readonly rule: string;
  /** The parameters it has; the others play no part. */
  readonly uses: readonly ShapeKey[];
  /** What its parameters are set to when it is chosen. */
  readonly start: Readonly<Partial<Record<ShapeKey, number>>>;
}

/** Every activation, the paper's first and the reader's own last. */
export const activationTable: readonly ActivationChoice[] = [
  {
    id: 'selu',
    words: 'SELU',
    rule: 'λz for z > 0, else λα(eᶻ − 1)',
    uses: ['lambda', 'alpha'],
    start: { lambda: lambda01, alpha: alpha01 },
  },
  {
    id: 'elu',
    words: 'ELU',
    rule: 'λz for z > 0, else λα(eᶻ − 1)',
    uses: ['lambda', 'alpha'],
    start: { lambda: 1, alpha: 1 },
  },
  { id: 'relu', words: 'ReLU', rule: 'λz for z > 0, else 0', uses: ['lambda'], start: { lambda: 1 } },
  {
    id: 'lrelu',
    words: 'leaky ReLU',
    rule: 'λz for z > 0, else λβz',
    uses: ['lambda', 'beta'],
    start: { lambda: 1, beta: 0.01 },
  },
  {
    id: 'lselu',
    words: 'leaky SELU',
    rule: 'λz for z > 0, else λ(α(eᶻ − 1) + βz)',
    uses: ['lambda', 'alpha', 'beta'],
    start: { lambda: lambda01, alpha: alpha01, beta: 0.01 },
  },
  { id: 'tanh', words: 'tanh', rule: 'λ tanh z', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'sigmoid', words: 'sigmoid', rule: 'λ/(1 + e⁻ᶻ)', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'softplus', words: 'softplus', rule: 'λ ln(1 + eᶻ)', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'gelu', words: 'GELU', rule: 'λzΦ(z)', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'silu', words: 'SiLU', rule: 'λz/(1 + e⁻ᶻ)', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'mish', words: 'Mish', rule: 'λz tanh(ln(1 + eᶻ))', uses: ['lambda'], start: { lambda: 1 } },
  { id: 'identity', words: 'identity', rule: 'λz', uses: ['lambda'], start: { lambda: 1 } },
  {
    id: 'formula',
    words: 'your own formula',
    rule: 'f(z) as typed',
    uses: ['lambda', 'alpha', 'beta'],
    // The usual text is SELU's.
    start: { lambda: lambda01, alpha: alpha01 },
  },
];

/** The row of an activation. Throws RangeError for a name that is not in the table. */
export function activationRow(id: string): ActivationChoice {
  const row = activationTable.find((choice) => choice.id === id);
  if (row === undefined) throw new RangeError(`No activation is called ${id}.`);
  return row;
}
