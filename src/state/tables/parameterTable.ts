import { alpha01, lambda01 } from '../../math/constants';
import { quote, type Read, readNumber } from '../address/readNumber';

export type ParameterKey = 'omega' | 'tau' | 'lambda' | 'alpha' | 'beta';

/** A value of a parameter that is worth a name on its slider. */
export interface Mark {
  readonly value: number;
  readonly label: string;
}

/** All there is to know about one parameter; sliders, address, scenes and resets read it here. */
export interface Parameter {
  /** Its name in the state and in the address. */
  readonly key: ParameterKey;
  /** One Greek letter, set in italics. */
  readonly symbol: string;
  readonly words: string;
  /** One sentence for who has not met it. */
  readonly explanation: string;
  /** The paper's value; for β, which the paper has not, the usual leak. */
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

export const parameterTable: readonly Parameter[] = [
  {
    key: 'omega',
    symbol: 'ω',
    words: 'sum of the weights',
    explanation: 'ω is the sum of a unit’s incoming weights; it carries the mean μ into the net input as μω.',
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
    symbol: 'τ',
    words: 'sum of squared weights',
    explanation:
      'τ is the sum of a unit’s squared incoming weights; it carries the variance ν into the net input as ντ.',
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
