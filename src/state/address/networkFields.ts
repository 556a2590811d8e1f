import type { Moments } from '../../math/types';
import type { NetworkKick, NetworkState } from '../NetworkState';
import { ownField } from '../networks/ownField';
import { farthest } from '../rules/windowRule';
import {
  centredTable,
  lawTable,
  type NetworkNumber,
  networkNumber,
  networkPartTable,
  poolingTable,
} from '../tables/networkTable';
import { choiceField, type Field, readNumbers, wholeField } from './Field';
import { quote, type Read, readNumber, writeNumber } from './readNumber';

const deepest = networkNumber('depth').most;
const widest = networkNumber('width').most;

/** What the address says of the network. */
export const networkFields: { readonly [K in keyof NetworkState]: Field<NetworkState[K]> } = {
  width: numberField('width'),
  depth: numberField('depth'),
  batch: numberField('batch'),
  seed: numberField('seed'),
  law: choiceField(
    'law',
    'normal',
    lawTable.map((row) => row.id),
  ),
  centred: choiceField(
    'centred',
    'no',
    centredTable.map((row) => row.id),
  ),
  input: { key: 'input', default: { mu: 0.5, nu: 1.5 }, read: readInput, write: writeInput },
  alike: numberField('alike'),
  pair: numberField('pair'),
  kick: { key: 'kick', default: null, read: readKick, write: writeKick },
  drift: numberField('drift'),
  pooling: choiceField(
    'pooling',
    'pooled',
    poolingTable.map((row) => row.id),
  ),
  unit: { key: 'unit', default: null, read: readUnit, write: (unit) => (unit === null ? '' : `${unit}`) },
  networkPart: choiceField(
    'part',
    'layers',
    networkPartTable.map((row) => row.id),
  ),
  own: ownField,
};

/** The value a text stands for, or a clause that says why it is none. */
export function readNetworkNumber({ symbol, least, most, whole }: NetworkNumber, text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number) return number;
  const { value } = number;
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return number;
  return {
    problem: `${symbol} must be ${whole ? 'a whole number ' : ''}from ${String(least).replace('-', '−')} to ${most}, and ${quote(text)} is not`,
  };
}

function numberField(key: NetworkNumber['key']): Field<number> {
  const row = networkNumber(key);
  return { key, default: row.default, read: (text) => readNetworkNumber(row, text), write: writeNumber };
}

function readInput(text: string): Read<Moments> {
  const pair = readNumbers(text, 2);
  if ('problem' in pair) return pair;
  const [mu = 0, nu = 0] = pair.value;
  const problem = inputProblem({ mu, nu });
  return problem === undefined ? { value: { mu, nu } } : { problem };
}

/** Why a mean and a variance are none of inputs, as the end of a sentence. */
export function inputProblem({ mu, nu }: Moments): string | undefined {
  if (nu < 0) return 'the variance of the inputs must be 0 or more';
  return Math.abs(mu) > farthest || nu > farthest ? 'the inputs are beyond a million' : undefined;
}

function writeInput({ mu, nu }: Moments): string {
  return `${writeNumber(mu)},${writeNumber(nu)}`;
}

const mostKick = 1000;

function readKick(text: string): Read<NetworkKick | null> {
  if (text === '') return { value: null };
  const numbers = readNumbers(text, 3);
  if ('problem' in numbers) return numbers;
  const [layer = 0, mean = 0, variance = 0] = numbers.value;
  const problem = kickProblem({ layer, mean, variance });
  return problem === undefined ? { value: { layer, mean, variance } } : { problem };
}

/** Why a kick is none, as the end of a sentence. */
export function kickProblem({ layer, mean, variance }: NetworkKick): string | undefined {
  if (!Number.isInteger(layer) || layer < 0 || layer > deepest)
    return `the layer of a kick must be a whole number from 0 to ${deepest}`;
  if (Math.abs(mean) > mostKick) return `the mean of a kick must be between −${mostKick} and ${mostKick}`;
  return variance >= 0 && variance <= mostKick ? undefined : `the factor of a kick must be from 0 to ${mostKick}`;
}

function writeKick(kick: NetworkKick | null): string {
  return kick ? [kick.layer, kick.mean, kick.variance].map(writeNumber).join(',') : '';
}

const unitField = wholeField('unit', 0, 0, widest - 1);

function readUnit(text: string): Read<number | null> {
  return text === '' ? { value: null } : unitField.read(text);
}
