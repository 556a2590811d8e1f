import { type MeasuredLayer, type MeasuredNetwork, mostLayers } from '../MeasuredNetwork';

/** What a layer is written as, in this order; what is not given at its end is left out. */
const order = ['mean', 'variance', 'meanError', 'varianceError', 'units', 'omega', 'tau', 'squared'] as const;

/** Where what stands right before a layer was left out. */
const gapMark = '-';

/**
 * A network in few signs, for an address: its name, then layer by layer name and numbers in full; single units are left out.
 * Signs that divide are written as ! and two digits.
 */
export function writeCompact({ name, layers }: MeasuredNetwork): string {
  return [escaped(name), ...layers.map(written)].join(';');
}

function written(layer: MeasuredLayer): string {
  const numbers = order.map((key) => (layer[key] === null ? '' : String(layer[key]).replace('e+', 'e')));
  while (numbers.at(-1) === '') numbers.pop();
  return [escaped(layer.name), ...numbers, ...(layer.gap ? [gapMark] : [])].join(',');
}

/** The network that such a text stands for; undefined where it stands for none. `read(write(x))` is x without its units. */
export function readCompact(text: string): MeasuredNetwork | undefined {
  const [name = '', ...rows] = text.split(';', mostLayers + 2);
  if (rows.length === 0 || rows.length > mostLayers) return undefined;
  const layers: MeasuredLayer[] = [];
  for (const row of rows) {
    const layer = readLayer(row);
    if (!layer) return undefined;
    layers.push(layer);
  }
  const own = unescaped(name);
  return own === undefined || own === '' ? undefined : { name: own, layers };
}

function readLayer(row: string): MeasuredLayer | undefined {
  const [own = '', ...texts] = row.split(',', order.length + 3);
  const gap = texts.at(-1) === gapMark;
  if (gap) texts.pop();
  const name = unescaped(own);
  if (name === undefined || name === '' || texts.length > order.length) return undefined;
  const number = (key: (typeof order)[number]): number | null | undefined => {
    const text = texts[order.indexOf(key)];
    if (text === undefined || text === '') return null;
    const value = /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return Math.abs(value) <= 1e200 ? value : undefined;
  };
  const [mean, variance, meanError, varianceError] = order.slice(0, 4).map(number);
  const [units, omega, tau, squared] = order.slice(4).map(number);
  if (mean === undefined || omega === undefined || units === undefined || variance === undefined) return undefined;
  if (variance === null || [variance, meanError, varianceError, units, tau, squared].some(below)) return undefined;
  if (mean === null && squared === null) return undefined;
  return {
    ...{ name, mean, variance, squared: squared!, meanError: meanError!, varianceError: varianceError! },
    ...{ units, omega, tau: tau!, gap },
  };
}

const below = (value: number | null | undefined) => value === undefined || (value !== null && value < 0);

/** ~ divides networks, % would be read as encoded once more. */
function escaped(text: string): string {
  return text.replace(/[!,;~@%]/g, (sign) => `!${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(text: string): string | undefined {
  if (/!(?![0-9a-f]{2})/.test(text) || /[\p{C}\u2028\u2029]/u.test(text) || text.length > 300) return undefined;
  return text.replace(/!([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A short name for what a network holds but for its single units: equal networks have equal ones. */
export function idOf(network: MeasuredNetwork): string {
  const known = ids.get(network);
  if (known !== undefined) return known;
  // FNV-1a on two halves: 64 bits, far more than a shelf of some dozen needs to tell apart.
  let [one, other] = [0x811c9dc5, 0xcbf29ce4];
  for (const sign of writeCompact(network)) {
    const code = sign.codePointAt(0)!;
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + (one >>> 16)), 0x01000193);
  }
  const id = [one, other].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
  ids.set(network, id);
  return id;
}

/** Of networks that were asked for: at every rendering they are asked for again. */
const ids = new WeakMap<MeasuredNetwork, string>();
