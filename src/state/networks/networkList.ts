import { idOf, type MeasuredNetwork, readCompact, writeCompact } from '../../measured';
import type { Read } from '../address/readNumber';
import type { KeptStorage } from '../kept/KeptStorage';
import { type KeptList, keptList } from '../kept/keptList';
import { withoutUnits } from './withoutUnits';

/** The reader's own networks that are kept in this browser. */
export type NetworkList = KeptList<MeasuredNetwork>;

const format = 'moment-map kept networks';
const version = 1;
const most = 40;
/** Signs in the storage, about 1 MB, up to which single units are kept too: read in some hundredths of a second. */
const longest = 1_000_000;

/** The list over a storage; without one it lasts as long as the page. */
export function createNetworkList(storage: KeptStorage): NetworkList {
  return keptList<MeasuredNetwork>(storage, {
    ...{ key: 'moment-map-networks', one: 'network', many: 'networks', most },
    ...{ write: writeNetworks, left: leftOut, read: readNetworks, same: (one, other) => idOf(one) === idOf(other) },
  });
}

/** All networks as a text for the storage; where it would be too long, the single units of the oldest are left out. */
export function writeNetworks(saved: readonly MeasuredNetwork[]): string {
  const head = JSON.stringify({ format, version, networks: [] });
  return `${head.slice(0, -2)}${texts(saved).join(',')}]}`;
}

/** What of these is left out of that text. */
function leftOut(saved: readonly MeasuredNetwork[]): string {
  const bare = saved.filter((network, index) => hasUnits(network) && !texts(saved)[index]!.includes('"units":'));
  const [oldest, ...others] = bare.map(({ name }) => `“${name}”`);
  if (oldest === undefined) return '';
  const all =
    others.length === 0 ? oldest : `${oldest} and ${others.length === 1 ? others[0] : `${others.length} more`}`;
  return `Of single units this browser keeps about 1 MB, the newest: those of ${all} last as long as this page, unless you export them; all layers are kept.`;
}

/** The newest list, and its networks as texts: asked for twice at every change. */
let last: { readonly saved: readonly MeasuredNetwork[]; readonly texts: readonly string[] } | undefined;

function texts(saved: readonly MeasuredNetwork[]): readonly string[] {
  if (last?.saved === saved) return last.texts;
  const texts = saved.map((network) => JSON.stringify(written(network)));
  let length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  for (let oldest = 0; length > longest && oldest < saved.length; oldest++) {
    const bare = JSON.stringify(written(withoutUnits(saved[oldest]!)));
    length += bare.length - texts[oldest]!.length;
    texts[oldest] = bare;
  }
  last = { saved, texts };
  return texts;
}

const hasUnits = ({ layers }: MeasuredNetwork) => layers.some(({ perUnit }) => perUnit !== undefined);

function written(network: MeasuredNetwork): object {
  const units = network.layers.map(({ perUnit }) => (perUnit ? Array.from(perUnit) : null));
  return { network: writeCompact(network), ...(units.some((each) => each !== null) && { units }) };
}

/** The networks of such a text, all of them or a clause that says what is wrong. Never throws. */
export function readNetworks(text: string): Read<readonly MeasuredNetwork[]> {
  let found: { format?: unknown; version?: unknown; networks?: unknown } | null;
  try {
    found = JSON.parse(text) as typeof found;
  } catch {
    return { problem: 'it is not JSON, or has been cut off' };
  }
  if (found?.format !== format || found.version !== version || !Array.isArray(found.networks))
    return { problem: `it is not of version ${version} of ${format}` };
  const value: MeasuredNetwork[] = [];
  for (const each of found.networks as readonly ({ network?: unknown; units?: unknown } | null)[]) {
    const network = typeof each?.network === 'string' ? readCompact(each.network) : undefined;
    if (!network) return { problem: `its network ${value.length + 1} cannot be read` };
    value.push(withUnits(network, each?.units));
  }
  return { value };
}

/** With the lists of its layers' units, as far as they are such. */
function withUnits(network: MeasuredNetwork, units: unknown): MeasuredNetwork {
  if (!Array.isArray(units)) return network;
  const layers = network.layers.map((layer, index) => {
    const own: unknown = units[index];
    if (!Array.isArray(own) || own.length % 4 !== 0) return layer;
    // JSON has no NaN.
    return { ...layer, perUnit: Float64Array.from(own, (each) => (typeof each === 'number' ? each : Number.NaN)) };
  });
  return { ...network, layers };
}
