import { quote, type Read, writeNumber } from '../address/readNumber';
import { activationRow, activationTable, type ShapeKey } from '../tables/activationTable';
import { type ParameterKey, parameterOf, readParameter } from '../tables/parameterTable';

/** An activation to compare with: its name and the values of its parameters; those it does not use are absent. */
export interface Compared extends Readonly<Partial<Record<ShapeKey, number>>> {
  readonly activation: string;
}

/** Activations beside the present one. */
export const mostCompared = 3;

/** The activation as it is when chosen. */
export function comparedOf(activation: string): Compared {
  return { activation, ...activationRow(activation).start };
}

/** "tanh:2;elu:1:1": names, each with the values of its parameters in the order of its row. */
export function writeCompared(list: readonly Compared[]): string {
  return list
    .map(({ activation, ...values }) =>
      [
        activation,
        ...activationRow(activation).uses.map((key) => writeNumber(values[key] ?? startOf(activation, key))),
      ].join(':'),
    )
    .join(';');
}

/** The value of a parameter when the activation is chosen. */
export function startOf(activation: string, key: ShapeKey): number {
  return activationRow(activation).start[key] ?? parameterOf(key).default;
}

export function readCompared(text: string): Read<readonly Compared[]> {
  if (text === '') return { value: [] };
  const parts = text.split(';', mostCompared + 1);
  if (parts.length > mostCompared) return { problem: `there are more than ${mostCompared} activations` };
  const value: Compared[] = [];
  for (const part of parts) {
    const read = readOne(part);
    if ('problem' in read) return read;
    value.push(read.value);
  }
  return { value };
}

function readOne(text: string): Read<Compared> {
  const [activation = '', ...numbers] = text.split(':', 5);
  const row = activationTable.find((choice) => choice.id === activation);
  if (!row) {
    return { problem: `${quote(activation)} is not one of ${activationTable.map(({ id }) => id).join(', ')}` };
  }
  if (numbers.length > row.uses.length) {
    return { problem: `${quote(text)} has more numbers than ${row.words} has parameters` };
  }
  const values: Partial<Record<ParameterKey, number>> = {};
  for (const [index, key] of row.uses.entries()) {
    const number = numbers[index];
    if (number === undefined) values[key] = startOf(activation, key);
    else {
      const read = readParameter(parameterOf(key), number);
      if ('problem' in read) return read;
      values[key] = read.value;
    }
  }
  return { value: { activation, ...values } };
}
