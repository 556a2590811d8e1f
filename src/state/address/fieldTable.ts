import { readFormula as readTyped } from '../../formula';
import type { Moments, Window } from '../../math/types';
import { farthestLayer } from '../lastLayer';
import { boxOf, regionOf, writeBox, writeRegion } from '../rules/boxRule';
import { comparedOf, readCompared, writeCompared } from '../rules/compareRule';
import { farthest, windowProblem } from '../rules/windowRule';
import type { Reach, Region, State, TheoremBox, Through } from '../State';
import { activationTable } from '../tables/activationTable';
import { aspectTable } from '../tables/aspectTable';
import { momentTable, shadeTable } from '../tables/branchTable';
import { dropoutTable } from '../tables/dropoutTable';
import { heatTable } from '../tables/heatTable';
import { layerTable } from '../tables/layerTable';
import { lensTable } from '../tables/lensTable';
import { overlayTable } from '../tables/overlayTable';
import { ownPlace } from '../tables/ownScene';
import { type ParameterKey, parameterOf, parameterTable, readParameter } from '../tables/parameterTable';
import { sceneIds } from '../tables/sceneIds';
import { statementTable } from '../tables/statementTable';
import { tradeTable } from '../tables/tradeTable';
import { choiceField, type Field, readNumbers, subsetField, wholeField } from './Field';
import { networkFields } from './networkFields';
import { quote, type Read, readNumber, writeNumber } from './readNumber';
import { trainingFields } from './trainingFields';

/** More orbits than one can tell apart. */
export const mostStarts = 24;

const told = choiceField('scene', 'none', sceneIds);

/** SELU, for a start. */
const usualFormula = 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)';

/**
 * One row per value of the state, in the order of the address. A new value needs a field of `State` and a row here:
 * address, defaults, undo and reset follow.
 */
export const fieldTable: { readonly [K in keyof State]: Field<State[K]> } = {
  omega: parameterField('omega'),
  tau: parameterField('tau'),
  lambda: parameterField('lambda'),
  alpha: parameterField('alpha'),
  activation: choiceField(
    'activation',
    'selu',
    activationTable.map((choice) => choice.id),
  ),
  beta: parameterField('beta'),
  formula: { key: 'formula', default: usualFormula, read: readFormula, write: (text) => text },
  dropout: choiceField(
    'dropout',
    'none',
    dropoutTable.map((row) => row.id),
  ),
  rate: { key: 'rate', default: 0.1, read: readRate, write: writeNumber },
  keeps: {
    key: 'keeps',
    default: null,
    read: readTarget,
    write: (point) => (point ? writeStarts([point]) : ''),
  },
  layer: choiceField(
    'layer',
    'unit',
    layerTable.map((row) => row.id),
  ),
  bias: parameterField('bias'),
  biasVariance: { ...parameterField('biasVariance'), key: 'biasvar' },
  skip: parameterField('skip'),
  window: { key: 'window', default: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, read: readWindow, write: writeWindow },
  nuScale: choiceField('scale', 'linear', ['linear', 'log']),
  arrows: choiceField('arrows', 'capped', ['true', 'capped', 'direction']),
  overlays: subsetField<string>(
    'overlays',
    overlayTable.filter((overlay) => overlay.on).map((overlay) => overlay.id),
    overlayTable.map((overlay) => overlay.id),
  ),
  region: { key: 'region', default: { mu: [-0.1, 0.1], nu: [0.8, 1.5] }, read: readRegion, write: writeRegion },
  heat: choiceField(
    'heat',
    'none',
    heatTable.map((row) => row.id),
  ),
  starts: {
    key: 'starts',
    default: [
      { mu: 0.7, nu: 1.8 },
      { mu: -0.8, nu: 0.2 },
    ],
    read: readStarts,
    write: writeStarts,
  },
  layers: wholeField('layers', 32, 1, 100),
  playhead: {
    key: 'playhead',
    default: null,
    read: readPlayhead,
    write: (layer) => (layer === null ? '' : `${layer}`),
  },
  strip: choiceField('strip', 'auto', ['auto', 'off', 'curves', 'cobweb', 'table']),
  lens: choiceField(
    'lens',
    'map',
    lensTable.map((row) => row.id),
  ),
  selected: {
    key: 'selected',
    default: null,
    read: readSelected,
    write: (point) => (point ? writeStarts([point]) : ''),
  },
  square: choiceField('square', '0.2', ['2', '0.2', '0.02', '0.002']),
  branch: choiceField(
    'branch',
    'tau',
    parameterTable.map((row) => row.key),
  ),
  branchOf: choiceField(
    'branchof',
    'nu',
    momentTable.map((row) => row.id),
  ),
  shade: choiceField(
    'shade',
    'rate',
    shadeTable.map((row) => row.id),
  ),
  statement: choiceField(
    'statement',
    'theorem1.into',
    statementTable.map((row) => row.id),
  ),
  box: { key: 'box', default: null, read: readBox, write: (box) => (box ? writeBox(box) : '') },
  film: choiceField('film', 'off', ['off', 'on']),
  origin: { key: 'origin', default: { mu: [-1, 1], nu: [0.02, 16] }, read: readRegion, write: writeRegion },
  delta: { key: 'delta', default: 0.1, read: readDelta, write: writeNumber },
  aspect: choiceField(
    'aspect',
    'function',
    aspectTable.map((row) => row.id),
  ),
  through: { key: 'through', default: 'auto', read: readThrough, write: (through) => through },
  reach: choiceField<Reach>('reach', '4', ['4', '12', '40']),
  bound: { key: 'bound', default: 0.1, read: readBound, write: writeNumber },
  target: {
    key: 'target',
    default: null,
    read: readTarget,
    write: (point) => (point ? writeStarts([point]) : ''),
  },
  trade: choiceField(
    'trade',
    'rate',
    tradeTable.map((row) => row.id),
  ),
  spread: { key: 'spread', default: 1, read: readAmount, write: writeNumber },
  wish: { key: 'wish', default: 1, read: readAmount, write: writeNumber },
  compare: {
    key: 'compare',
    default: [comparedOf('elu'), comparedOf('relu')],
    read: readCompared,
    write: writeCompared,
  },
  ...networkFields,
  ...trainingFields,
  scene: { ...told, read: (text) => (ownPlace(text) === undefined ? told.read(text) : { value: text }) },
};

const layerField = wholeField('playhead', 0, 0, farthestLayer);

function parameterField(key: ParameterKey): Field<number> {
  const row = parameterOf(key);
  return { key, default: row.default, read: (text) => readParameter(row, text), write: writeNumber };
}

function readWindow(text: string): Read<Window> {
  const numbers = readNumbers(text, 4);
  if ('problem' in numbers) return numbers;
  const [muMin = 0, muMax = 0, nuMin = 0, nuMax = 0] = numbers.value;
  const value = { muMin, muMax, nuMin, nuMax };
  const problem = windowProblem(value, 'linear');
  return problem === undefined ? { value } : { problem };
}

function writeWindow({ muMin, muMax, nuMin, nuMax }: Window): string {
  return [muMin, muMax, nuMin, nuMax].map(writeNumber).join(',');
}

function readStarts(text: string): Read<readonly Moments[]> {
  if (text === '') return { value: [] };
  const parts = text.split(';', mostStarts + 1);
  if (parts.length > mostStarts) return { problem: `there are more than ${mostStarts} starts` };
  const value: Moments[] = [];
  for (const part of parts) {
    const pair = readNumbers(part, 2);
    if ('problem' in pair) return pair;
    const [mu = 0, nu = 0] = pair.value;
    if (nu < 0) return { problem: `the point ${quote(part)} has a variance below 0` };
    if (Math.abs(mu) > farthest || nu > farthest) return { problem: `the point ${quote(part)} is beyond a million` };
    value.push({ mu, nu });
  }
  return { value };
}

function readSelected(text: string): Read<Moments | null> {
  const starts = readStarts(text);
  if ('problem' in starts) return starts;
  return starts.value.length > 1 ? { problem: 'it is more than one point' } : { value: starts.value[0] ?? null };
}

function readTarget(text: string): Read<Moments | null> {
  const read = readSelected(text);
  return 'value' in read && read.value?.nu === 0 ? { problem: 'the variance of a target must be above 0' } : read;
}

/** A probability below 1: with 1 nothing is left. */
export function readRate(text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || (number.value >= 0 && number.value <= 0.99)) return number;
  return { problem: `${quote(text)} is not a rate from 0 to 0.99` };
}

function readThrough(text: string): Read<Through> {
  const orbit = /^orbit([1-9]\d?)$/.exec(text);
  if (text === 'auto' || text === 'fixed' || text === 'standard') return { value: text };
  if (orbit && Number(orbit[1]) <= mostStarts) return { value: text as Through };
  return { problem: `${quote(text)} is not one of auto, fixed, standard and orbit1 to orbit${mostStarts}` };
}

/** A bound of 0 would be met by nothing but a slope of 0 sharp, and slopes above 1 are no saturation. */
export function readBound(text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || (number.value > 0 && number.value <= 1)) return number;
  return { problem: `${quote(text)} is not a bound above 0 and up to 1` };
}

/** How far a weighted mean may be from 0. */
export function readDelta(text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || (number.value >= 0 && number.value <= 100)) return number;
  return { problem: `${quote(text)} is not a bound from 0 to 100` };
}

/** A variance or a second moment that can be wished for. */
export function readAmount(text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || (number.value >= 1e-6 && number.value <= 1e6)) return number;
  return { problem: `${quote(text)} is not from a millionth to a million` };
}

function readFormula(text: string): Read<string> {
  const read = readTyped(text);
  return 'problem' in read ? { problem: read.problem } : read;
}

function readPlayhead(text: string): Read<number | null> {
  return text === '' ? { value: null } : layerField.read(text);
}

function readBox(text: string): Read<TheoremBox | null> {
  if (text === '') return { value: null };
  const numbers = readNumbers(text, 8);
  return 'problem' in numbers ? numbers : boxOf(numbers.value);
}

function readRegion(text: string): Read<Region> {
  const numbers = readNumbers(text, 4);
  return 'problem' in numbers ? numbers : regionOf(numbers.value);
}

function writeStarts(starts: readonly Moments[]): string {
  return starts.map(({ mu, nu }) => `${writeNumber(mu)},${writeNumber(nu)}`).join(';');
}
