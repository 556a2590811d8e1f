import type { Field } from '../address/Field';
import { fieldTable } from '../address/fieldTable';
import { quote, type Read } from '../address/readNumber';
import { defaultState } from '../defaultState';
import { formulaClash } from '../rules/formulaRule';
import { drawable } from '../rules/windowRule';
import type { State } from '../State';
import { isObject, own, shown } from './jsonFile';

const fields = Object.entries(fieldTable) as unknown as readonly (readonly [keyof State, Field<unknown>])[];
const fieldsByKey = new Map(fields.map(([name, field]) => [field.key, { name, field }]));

/**
 * A state as a file holds it: every value, by its key and in the words of the address, so that the file means the same
 * whatever the defaults become.
 */
export function writeState(state: State): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(([key, field]) => [field.key, field.write(state[key])]));
}

/**
 * The state that a file holds, or a clause that begins with the place of what is wrong. What it does not name has its
 * default.
 */
export function readState(given: unknown): Read<State> {
  if (!isObject(given)) return { problem: `: ${shown(given)} is not a state` };
  const found = new Map<keyof State, unknown>();
  for (const key of Object.keys(given)) {
    const row = fieldsByKey.get(key);
    if (row === undefined) return { problem: `.${quote(key)}: this page does not know it` };
    const text = own(given, key);
    if (typeof text !== 'string') return { problem: `.${key}: ${shown(text)} is not a text` };
    const read = row.field.read(text);
    if ('problem' in read) return { problem: `.${key}: ${read.problem}` };
    found.set(row.name, read.value);
  }
  const state = { ...defaultState, ...Object.fromEntries(found) } as State;
  const { lifted } = drawable(state.window, state.nuScale);
  if (lifted !== undefined) return { problem: '.window: a log axis of ν starts at 10⁻¹² at the lowest' };
  const clash = formulaClash(state);
  return clash === undefined ? { value: state } : { problem: `.formula: with these constants ${clash}` };
}
