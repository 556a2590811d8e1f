import { alpha01, lambda01 } from '../../math/constants';
import { quote, type Read, readNumber } from '../address/readNumber';

export type ParameterKey = 'omega' | 'tau' | 'lambda' | 'alpha' | 'beta' | 'bias' | 'biasVariance' | 'skip';

/** What a parameter belongs to: the weights, the layer beyond them (the paper has none of it), or the activation. */
export type Part = 'weights' | 'layer' | 'activation';

/** A value of a parameter that is worth a name on its slider. */
export interface Mark {
  readonly value: number;
  readonly label: string;
}

/** All there is to know about one parameter; sliders, address, scenes and resets read it here. */
export interface Parameter {
  /** Its name in the state and, but for `biasvar`, in the address. */
  readonly key: ParameterKey;
  readonly part: Part;
  /** A letter, set in italics. */
  readonly symbol: string;
  readonly words: string;
  /** One sentence for who has not met it. */
  readonly explanation: string;
  /** The paper's value; 0 for what the paper has not, but for β the usual leak. */
  readonly default: number;
  /** Range and step of the slider; the field beside it takes every legal value. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly marks: readonly Mark[];
  readonly isLegal: (value: number) => boolean;
  /** The rule behind `isLegal`, as the end of a sentence that begins with the symbol. */
  readonly rule: string;
}

/** Far beyond every use, and far from where a double overflows in the map. */
const most = 1e6;
/** Below the size at which an orbit counts as gone, whatever the skip makes of the bias layer by layer. */
const mostBias = 1e3;

export const parameterTable: readonly Parameter[] = [
  {
    key: 'omega',
    part: 'weights',
    symbol: 'ω',
    words: 'sum of the weights',
    explanation:
      'ω is the sum of a unit’s incoming weights, in a random layer what it is on average; it carries the mean μ into the net input as μω.',
    default: 0,
    min: -2,
    max: 2,
    step: 0.01,
    marks: [
      { value: -0.1, label: '−0.1' },
      { value: 0, label: '0' },
      { value: 0.1, label: '0.1' },
    ],
    isLegal: (value) => Math.abs(value) <= most,
    rule: 'must be between minus a million and a million',
  },
  {
    key: 'tau',
    part: 'weights',
    symbol: 'τ',
    words: 'sum of squared weights',
    explanation:
      'τ is the sum of a unit’s squared incoming weights, in a random layer their number times their variance; it carries the variance ν into the net input as ντ.',
    default: 1,
    min: 0.05,
    max: 4,
    step: 0.01,
    marks: [
      { value: 0.95, label: '0.95' },
      { value: 1, label: '1' },
      { value: 1.1, label: '1.1' },
    ],
    isLegal: (value) => value > 0 && value <= most,
    rule: 'must be above 0, being a sum of squares, and at most a million',
  },
  {
    key: 'lambda',
    part: 'activation',
    symbol: 'λ',
    words: 'scale of the activation',
    explanation:
      'λ scales the whole activation; it is SELU’s slope to the right of 0, which above 1 can raise a small variance.',
    default: lambda01,
    min: 0.1,
    max: 3,
    step: 0.01,
    marks: [{ value: lambda01, label: 'λ₀₁' }],
    isLegal: (value) => value > 0 && value <= most,
    rule: 'must be above 0 and at most a million',
  },
  {
    key: 'alpha',
    part: 'activation',
    symbol: 'α',
    words: 'depth of the negative part',
    explanation: 'α sets how far below 0 the activation saturates: at −λα.',
    default: alpha01,
    min: 0,
    max: 6,
    step: 0.01,
    marks: [{ value: alpha01, label: 'α₀₁' }],
    isLegal: (value) => value >= 0 && value <= most,
    rule: 'must be 0 or more and at most a million',
  },
  {
    key: 'beta',
    part: 'activation',
    symbol: 'β',
    words: 'slope of the negative side',
    explanation: 'β is the slope that a leaky activation keeps for negative z, before λ scales it.',
    default: 0.01,
    min: -1,
    max: 1,
    step: 0.01,
    marks: [{ value: 0, label: '0' }],
    isLegal: (value) => Math.abs(value) <= most,
    rule: 'must be between minus a million and a million',
  },
  {
    key: 'bias',
    part: 'layer',
    symbol: 'b',
    words: 'bias',
    explanation:
      'b is added to the net input, whose mean is then μω + b; in a random layer it is the mean of the units’ biases.',
    default: 0,
    min: -2,
    max: 2,
    step: 0.01,
    marks: [{ value: 0, label: '0' }],
    isLegal: (value) => Math.abs(value) <= mostBias,
    rule: 'must be between minus a thousand and a thousand',
  },
  {
    key: 'biasVariance',
    part: 'layer',
    symbol: 'σ_b²',
    words: 'variance of the biases',
    explanation:
      'σ_b² is how much the biases of a random layer’s units vary; it is added to the variance of the net input.',
    default: 0,
    min: 0,
    max: 2,
    step: 0.01,
    marks: [{ value: 0, label: '0' }],
    isLegal: (value) => value >= 0 && value <= mostBias * mostBias,
    rule: 'must be 0 or more and at most a million',
  },
  {
    key: 'skip',
    part: 'layer',
    symbol: 'κ',
    words: 'skip connection',
    explanation:
      'κ is the share of its input that a layer adds to its output: 0 for a plain layer, 1 for a residual branch beside a full skip.',
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    marks: [
      { value: 0, label: '0' },
      { value: 1, label: '1' },
    ],
    isLegal: (value) => value >= 0 && value <= 1,
    rule: 'must be from 0 to 1',
  },
];

/** The row of a parameter. */
export function parameterOf(key: ParameterKey): Parameter {
  const row = parameterTable.find((candidate) => candidate.key === key);
  if (row === undefined) throw new Error(`no parameter is called ${key}`);
  return row;
}

/** A legal value of the parameter, or a clause that says why the text is none. */
export function readParameter(row: Parameter, text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || row.isLegal(number.value)) return number;
  return { problem: `${row.symbol} ${row.rule}, and ${quote(text)} is not` };
}
