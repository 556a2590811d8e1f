import type { TrainingState } from '../TrainingState';
import {
  trainingAxisTable,
  trainingClaimTable,
  trainingDepths,
  trainingKindTable,
  trainingModeTable,
  trainingPartTable,
} from '../tables/trainingTable';
import { choiceField, type Field, subsetField, wholeField } from './Field';
import { quote, type Read, readNumber, writeNumber } from './readNumber';

const [usual] = trainingModeTable;
const kinds = trainingKindTable.map((row) => row.id);

/** Epochs and seeds at most. */
export const mostEpochs = 200;
export const mostSeeds = 5;

const epochField = wholeField('epoch', 0, 0, mostEpochs);

/** What the address says of the networks that are trained. */
export const trainingFields: { readonly [K in keyof TrainingState]: Field<TrainingState[K]> } = {
  kinds: subsetField('train', ['selu', 'bn'], kinds),
  depths: subsetField('depths', usual.depths, trainingDepths),
  learnRate: { key: 'learn', default: usual.learnRate, read: readLearnRate, write: writeNumber },
  epochs: wholeField('epochs', usual.epochs, 1, mostEpochs),
  seeds: wholeField('seeds', 1, 1, mostSeeds),
  trainingPart: choiceField(
    'trainpart',
    'loss',
    trainingPartTable.map((row) => row.id),
  ),
  lossAxis: choiceField(
    'against',
    'epochs',
    trainingAxisTable.map((row) => row.id),
  ),
  trainedKind: choiceField('trained', 'selu', kinds),
  trainedDepth: choiceField('traineddepth', '32', trainingDepths),
  epoch: {
    key: 'epoch',
    default: null,
    read: (text) => (text === '' ? { value: null } : epochField.read(text)),
    write: (epoch) => (epoch === null ? '' : `${epoch}`),
  },
  claim: choiceField(
    'claim',
    'below',
    trainingClaimTable.map((row) => row.id),
  ),
};

/** A learning rate: with 0 nothing is learnt. */
export function readLearnRate(text: string): Read<number> {
  const number = readNumber(text);
  if ('problem' in number || (number.value >= 1e-6 && number.value <= 10)) return number;
  return { problem: `${quote(text)} is not a learning rate from a millionth to 10` };
}
