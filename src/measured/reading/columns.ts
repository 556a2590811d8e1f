/** What a column of a file can hold. */
export type ColumnKey = (typeof columnTable)[number][0];

/** By meaning, the names that a column may have, in small letters without signs between. */
const columnTable = [
  ['network', ['network', 'model', 'run', 'file']],
  ['name', ['name', 'layer', 'layername', 'module', 'label']],
  ['mean', ['mean', 'mu', 'μ', 'average', 'avg', 'activationmean', 'meanactivation']],
  ['variance', ['variance', 'var', 'nu', 'ν', 'activationvariance']],
  ['deviation', ['std', 'sd', 'stddev', 'stdev', 'deviation', 'standarddeviation', 'sigma', 'σ', 'activationstd']],
  ['squared', ['squaredchannelmean', 'averagesquaredchannelmean', 'averagechannelsquaredmean', 'channelsquaredmean']],
  ['channelVariance', ['averagechannelvariance', 'channelvariance', 'averagevariance']],
  ['meanError', ['meanerror', 'muerror', 'semean', 'meanse', 'standarderrorofmean']],
  ['varianceError', ['varianceerror', 'nuerror', 'sevariance', 'variancese', 'varerror']],
  ['units', ['units', 'channels', 'width', 'n', 'features']],
  ['unit', ['unit', 'channel', 'feature']],
  ['omega', ['omega', 'ω', 'sumofweights']],
  ['tau', ['tau', 'τ', 'sumofsquaredweights']],
  ['unitMeans', ['unitmeans', 'unitmean', 'channelmeans', 'channelmean']],
  ['unitVariances', ['unitvariances', 'unitvariance', 'channelvariances']],
  ['unitOmegas', ['unitomegas', 'unitomega']],
  ['unitTaus', ['unittaus', 'unittau']],
  ['gap', ['gap']],
] as const;

/** The meaning of a column by its name; undefined where it has none here. */
export function columnOf(name: string): ColumnKey | undefined {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return columnTable.find(([, names]) => (names as readonly string[]).includes(plain))?.[0];
}

/** One row of a file: by meaning, what stands there and what the file calls it. */
export type RawRow = Partial<Record<ColumnKey, { readonly value: unknown; readonly called: string }>>;

/** A row from names and values; of two columns with one meaning the first counts, but a name goes before a number. */
export function rawRow(names: readonly string[], values: readonly unknown[]): RawRow {
  const row: RawRow = {};
  for (const [index, called] of names.entries()) {
    const key = columnOf(called);
    if (key === undefined || values[index] === undefined) continue;
    const better = key === 'name' && called.toLowerCase() === 'name';
    if (row[key] === undefined || better) row[key] = { value: values[index], called };
  }
  return row;
}

/** Whether rows with these columns can say a mean and a variance. */
export function enough(row: RawRow): boolean {
  const has = (...keys: ColumnKey[]) => keys.some((key) => row[key] !== undefined);
  return (
    (has('mean') && has('variance', 'deviation', 'channelVariance')) ||
    (has('squared') && has('channelVariance', 'variance')) ||
    (has('unitMeans') && has('unitVariances'))
  );
}
