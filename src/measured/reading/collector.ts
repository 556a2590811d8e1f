import { type MeasuredLayer, type MeasuredNetwork, mostLayers } from '../MeasuredNetwork';
import { cleanName } from './cleanName';
import { enough, type RawRow } from './columns';
import { readCell } from './readCell';
import { readRow } from './readRow';
import { unitsTogether } from './unitsTogether';

/** Units that are kept one by one, of a whole network: as many as a browser's storage can hold beside other things. */
const mostUnits = 4096;
/** Networks of one file. */
const mostNetworks = 40;
/** Sentences about rows; the others are counted. */
const mostSaid = 4;

/** What a file holds, and what of it could not be used. */
export interface Reading {
  readonly networks: readonly MeasuredNetwork[];
  /** Rows with numbers, whatever became of them. */
  readonly rows: number;
  /** Whole sentences, the gravest first: what was wrong, where, and what was kept. */
  readonly said: readonly string[];
}

interface Collected {
  readonly name: string;
  readonly layers: MeasuredLayer[];
  /** Of rows that hold one unit each: those of the present layer. */
  open: { readonly name: string; readonly numbers: [number[], number[], number[], number[]] } | undefined;
  /** True if the row before was left out. */
  gap: boolean;
  /** Layers beyond those kept. */
  more: number;
}

/** Puts rows together to networks. */
export interface Collector {
  /**
   * A row, how it is found in the file (“Row 3”), and the network that it belongs to where the row does not say; networks
   * of one name in several lists are several. Undefined: a row that was left out, of which is told already.
   */
  readonly add: (row: RawRow | undefined, place: string, network: string, list?: number) => void;
  /** A sentence about the file as a whole. */
  readonly say: (sentence: string) => void;
  readonly end: () => Reading;
}

export function collector(): Collector {
  const networks = new Map<string, Collected>();
  const [grave, slight]: [string[], string[]] = [[], []];
  let [rows, left, beyond, lacking] = [0, 0, 0, 0];
  let lacks = '';

  function of(name: string, list: number): Collected | undefined {
    const key = `${list} ${name}`;
    const known = networks.get(key);
    if (known || networks.size >= mostNetworks) return known;
    const fresh: Collected = { name, layers: [], open: undefined, gap: false, more: 0 };
    networks.set(key, fresh);
    return fresh;
  }

  function keep(into: Collected, layer: MeasuredLayer): void {
    if (into.layers.length >= mostLayers) into.more += 1;
    else into.layers.push({ ...layer, gap: layer.gap || into.gap });
    into.gap = false;
  }

  function close(into: Collected): void {
    if (!into.open) return;
    const { name, numbers } = into.open;
    const [means, variances, omegas, taus] = numbers;
    into.open = undefined;
    keep(into, { name, squared: null, gap: false, ...unitsTogether({ means, variances, omegas, taus }) });
  }

  return {
    add(row, place, network, list = 0) {
      rows += 1;
      const named = row?.network === undefined ? network : cleanName(String(row.network.value)) || network;
      const into = of(named, list);
      if (!into) {
        beyond += 1;
        return;
      }
      if (row === undefined) {
        into.gap = true;
        return;
      }
      if (!enough(row)) {
        lacking += 1;
        lacks ||= Object.values(row)
          .map(({ called }) => `“${cleanName(called)}”`)
          .join(', ');
        into.gap = true;
        return;
      }
      const read = readRow(row, into.open?.name ?? `layer ${into.layers.length + 1}`);
      if ('problem' in read) {
        left += 1;
        if (slight.length < mostSaid)
          slight.push(`${place}, column “${cleanName(read.column)}”: ${read.problem}; the row was left out.`);
        if (row.unit === undefined) into.gap = true;
        return;
      }
      const layer = read.value;
      const index = row.unit === undefined ? undefined : readCell(row.unit.value);
      if (index === undefined || layer.mean === null) {
        close(into);
        keep(into, layer);
        return;
      }
      if (into.open?.name !== layer.name) close(into);
      into.open ??= { name: layer.name, numbers: [[], [], [], []] };
      const { numbers } = into.open;
      numbers[0].push(layer.mean);
      numbers[1].push(layer.variance);
      numbers[2].push(layer.omega ?? Number.NaN);
      numbers[3].push(layer.tau ?? Number.NaN);
    },
    say: (sentence) => grave.push(sentence),
    end() {
      for (const network of networks.values()) close(network);
      const found = [...networks.values()].filter(({ layers }) => layers.length > 0);
      const all = found.reduce((sum, { layers }) => sum + layers.length, 0);
      const kept = all === 1 ? 'one layer was kept' : `${all.toLocaleString('en')} layers were kept`;
      const said = [...grave, ...slight];
      if (lacking > 0)
        said.push(
          `${plural(lacking, 'row')} ${lacking === 1 ? 'has' : 'have'} no mean or no variance${lacks && ` (known columns there: ${lacks})`}. A row needs the columns mean and variance, or squared_channel_mean and average_channel_variance.`,
        );
      if (left > mostSaid) said.push(`${plural(left - mostSaid, 'more row')} had faults like these.`);
      for (const { name, more } of found)
        if (more > 0)
          said.push(
            `${name} has ${(more + mostLayers).toLocaleString('en')} layers; the first ${mostLayers} were kept.`,
          );
      if (all === 0 && said.length === 0) said.push('There is no row of numbers in it.');
      if (beyond > 0)
        said.push(`A file may hold ${mostNetworks} networks; ${plural(beyond, 'row')} of further ones were left out.`);
      if (said.length > 0 || all === 0)
        said.push(all === 0 ? 'Nothing was added, and nothing that was here is lost.' : `${sentence(kept)}.`);
      const thinned = found.map(({ name, layers }) => thin({ name, layers }));
      for (const { fewer, network } of thinned)
        if (fewer) said.push(`Of ${network.name} the numbers of all units count; ${fewer} of each layer are drawn.`);
      return { networks: thinned.map(({ network }) => network), rows, said };
    },
  };
}

const plural = (count: number, word: string) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A network whose single units are few enough to be kept. */
function thin(network: MeasuredNetwork): { readonly network: MeasuredNetwork; readonly fewer?: number } {
  const withUnits = network.layers.filter(({ perUnit }) => perUnit !== undefined);
  if (withUnits.reduce((sum, { perUnit }) => sum + perUnit!.length / 4, 0) <= mostUnits) return { network };
  const fewer = Math.max(1, Math.floor(mostUnits / withUnits.length));
  const layers = network.layers.map((layer) =>
    layer.perUnit ? { ...layer, perUnit: layer.perUnit.slice(0, 4 * fewer) } : layer,
  );
  return { network: { ...network, layers }, fewer };
}
