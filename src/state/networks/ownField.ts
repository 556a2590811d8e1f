import { idOf, longestName, type MeasuredNetwork, readCompact, writeCompact } from '../../measured';
import type { Field } from '../address/Field';
import { quote, type Read } from '../address/readNumber';
import { withoutUnits } from './withoutUnits';

/** A network of the reader's own that is shown: in full where it is small, else the id and name of one that is kept. */
export type OwnNetwork = { readonly network: MeasuredNetwork } | { readonly id: string; readonly name: string };

/** Networks that are shown at once: as many as can be told apart. */
export const mostShown = 4;
/** Signs that networks may take in an address, encoded. */
const longest = 2048;

/** What the address says of the reader's own networks. */
export const ownField: Field<readonly OwnNetwork[]> = {
  key: 'own',
  default: [],
  read: readOwn,
  write: (own) => own.map(written).join('~'),
};

/** A network as a state has it: in full if an address has room for it beside these others, else by its id. */
export function ownOf(network: MeasuredNetwork, others: readonly OwnNetwork[]): OwnNetwork {
  const whole = { network: withoutUnits(network) };
  return lengthOf([...others, whole]) <= longest ? whole : { id: idOf(network), name: network.name };
}

/** The id of a network that is shown, however it is written. */
export function ownId(own: OwnNetwork): string {
  return 'id' in own ? own.id : idOf(own.network);
}

export const ownName = (own: OwnNetwork) => ('id' in own ? own.name : own.network.name);

function lengthOf(own: readonly OwnNetwork[]): number {
  return encodeURIComponent(ownField.write(own)).replace(/%(2C|3B|3A|2F|40|2B|3F)/g, ',').length;
}

function written(own: OwnNetwork): string {
  // Of a network without layers its name is all there is to write.
  return 'network' in own ? writeCompact(own.network) : `@${own.id}${writeCompact({ name: own.name, layers: [] })}`;
}

function readOwn(text: string): Read<readonly OwnNetwork[]> {
  if (text === '') return { value: [] };
  const parts = text.split('~', mostShown + 1);
  if (parts.length > mostShown) return { problem: `there are more than ${mostShown} networks` };
  const value: OwnNetwork[] = [];
  for (const part of parts) {
    const [, id, named] = /^@([0-9a-z]{14})(.*)$/s.exec(part) ?? [];
    const network = id === undefined ? readCompact(part) : readCompact(`${named};a,0,0`);
    if (!network || [...network.name].length > longestName)
      return { problem: `${quote(part)} is not a network: its name, then by layer name, mean and variance` };
    value.push(id === undefined ? { network } : { id, name: network.name });
  }
  if (lengthOf(value) > 2 * longest) return { problem: `networks take more than ${longest} signs` };
  return { value };
}
