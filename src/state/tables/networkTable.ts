/** The parts of the Network lens, in the order of their tabs. */
export const networkPartTable = [
  { id: 'layers', words: 'Layers' },
  { id: 'units', words: 'Units' },
  { id: 'normal', words: 'Net inputs' },
  { id: 'back', words: 'Gradients' },
  { id: 'widths', words: 'Widths' },
  { id: 'own', words: 'Your own' },
] as const;

export type NetworkPart = (typeof networkPartTable)[number]['id'];

/** What weights are drawn from, all with the mean and variance that ω and τ ask for. */
export const lawTable = [
  { id: 'normal', words: 'normal' },
  { id: 'uniform', words: 'uniform' },
  { id: 'truncated', words: 'normal, cut at 2 deviations' },
  { id: 'orthogonal', words: 'orthogonal' },
] as const;

export type LawId = (typeof lawTable)[number]['id'];

/** Whether the weights of a unit are moved so that their sum is exactly ω. */
export const centredTable = [
  { id: 'no', words: 'no' },
  { id: 'yes', words: 'yes: every sum is ω' },
] as const;

/** What is shown of a layer on the plane. */
export const poolingTable = [
  { id: 'pooled', words: 'pooled over units' },
  { id: 'units', words: 'unit by unit' },
] as const;

export type Pooling = (typeof poolingTable)[number]['id'];

/** A number of the Network lens: its name in the state and in the address, and what it may be. */
export interface NetworkNumber {
  readonly key: 'width' | 'depth' | 'batch' | 'seed' | 'alike' | 'pair' | 'drift';
  readonly words: string;
  /** Beside its name where it is refused. */
  readonly symbol: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** What an arrow key moves by. */
  readonly step: number;
}

export const networkNumberTable: readonly NetworkNumber[] = [
  whole('width', 'units in a layer', 'n', 256, 16, 1024, 16),
  whole('depth', 'layers', 'depth', 32, 1, 128, 1),
  whole('batch', 'inputs in the batch', 'B', 128, 16, 1024, 16),
  whole('seed', 'seed', 'seed', 1, 0, 2 ** 32 - 1, 1),
  part('alike', 'correlation of an input’s parts', 'ρ', 0, 0, 1, 0.05),
  part('pair', 'correlation of two inputs', 'c', 0.5, -1, 1, 0.05),
  part('drift', 'drift of all weights', 'd', 0, 0, 2, 0.05),
];

/** The row of a number of the Network lens. */
export function networkNumber(key: NetworkNumber['key']): NetworkNumber {
  const row = networkNumberTable.find((candidate) => candidate.key === key);
  if (row === undefined) throw new Error(`no number of the network is called ${key}`);
  return row;
}

type Row = [NetworkNumber['key'], string, string, number, number, number, number];

function whole(...[key, words, symbol, usual, least, most, step]: Row): NetworkNumber {
  return { key, words, symbol, default: usual, least, most, step, whole: true };
}

function part(...[key, words, symbol, usual, least, most, step]: Row): NetworkNumber {
  return { key, words, symbol, default: usual, least, most, step, whole: false };
}
