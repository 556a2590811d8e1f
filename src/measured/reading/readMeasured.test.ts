import { describe, expect, test } from 'vitest';
import { measuredReader, networkFile, readCompact, writeCompact } from '..';

/** Reads a text in pieces of that many signs. */
function read(text: string, piece = 7) {
  const reader = measuredReader('file');
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  return reader.end();
}

const layersOf = (text: string) =>
  read(text).networks.flatMap(({ layers }) => layers.map(({ name, mean, variance }) => [name, mean, variance]));
const two = [
  ['a', 0.5, 1.25],
  ['b', -1e-3, 2],
];

test.each([
  ['CSV', 'name,mean,variance\na,0.5,1.25\nb,-1e-3,2\n'],
  ['with other names and line ends', '\uFEFFLayer;Mu;Var\r\na;0.5;1.25\r\nb;-1e-3;2'],
  ['with tabs and quotes', '# made by hand\n"name"\t"mean"\t"variance"\n"a"\t0.5\t1.25\n"b"\t−1e-3\t2\n'],
  ['with decimal commas', 'name;mean;variance\na;0,5;1.25\nb;-0,001;2\n'],
  ['as NumPy saves it, with names', 'a 0.5 1.25\nb -1e-3 2\n'],
  ['with deviations', 'name,mean,std\na,0.5,1.118033988749895\nb,-0.001,1.4142135623730951\n'],
  ['with lines for rows in quotes', 'mean,variance,name\n0.5,1.25,"a"\n-1e-3,2,"b"'],
  ['JSON', '[{"name":"a","mean":0.5,"variance":1.25},{"name":"b","mean":-1e-3,"variance":2}]'],
  ['JSON by names', '{"a":{"mean":0.5,"variance":1.25},"b":{"mean":-0.001,"var":2}}'],
  ['JSON by columns', '{"name":["a","b"],"mean":[0.5,-0.001],"variance":[1.25,2]}'],
  ['JSON of lists', '[["a",0.5,1.25],["b",-0.001,2]]'],
  [
    'a table of this page',
    '{"format":"moment-map table","rows":[{"layer":"a","mu":0.5,"nu":1.25},{"layer":"b","mu":-0.001,"nu":2}]}',
  ],
])('two layers are read from %s', (_, text) => {
  const found = layersOf(text);
  expect(found.map(([name, mean]) => [name, mean])).toEqual(two.map(([name, mean]) => [name, mean]));
  for (const [at, layer] of found.entries()) expect(layer[2]).toBeCloseTo(two[at]![2] as number, 14);
});

test('several networks are read from one file, by a column or by lists with names', () => {
  const names = (text: string) => read(text).networks.map(({ name, layers }) => [name, layers.length]);
  const csv = 'network,name,mean,variance\nbefore,a,0,1\nbefore,b,0,1\nafter,a,0,2\n';
  expect(names(csv)).toEqual([
    ['before', 2],
    ['after', 1],
  ]);
  const row = '{"name":"a","mean":0,"variance":1}';
  const json = `{"networks":[{"name":"be \\"fore","layers":[${row},${row}]},{"layers":[${row}]}]}`;
  expect(names(json)).toEqual([
    ['be "fore', 2],
    ['file', 1],
  ]);
});

test('rows that are units make up layers, with their deviations by the choice of the units', () => {
  const csv = 'layer,unit,mean,variance,omega,tau\na,0,1,2,0.5,1\na,1,3,4,-0.5,2\nb,0,0,1,,\n';
  const [layer, lone] = read(csv).networks[0]!.layers;
  // Means 1 and 3; variance about the pooled mean 2 of each unit: 2 + 1 and 4 + 1.
  expect(layer).toMatchObject({ mean: 2, variance: 4, units: 2, omega: 0, tau: 1.5, meanError: 1, varianceError: 1 });
  expect([...layer!.perUnit!]).toEqual([1, 2, 0.5, 1, 3, 4, -0.5, 2]);
  expect(lone).toMatchObject({ name: 'b', mean: 0, variance: 1, units: 1, meanError: null, omega: null });
  const json = '[{"name":"a","unit_means":[1,3],"unit_variances":[2,4],"unit_omegas":[0.5,-0.5],"unit_taus":[1,2]}]';
  expect(read(json).networks[0]!.layers[0]).toEqual(layer);
});

test('of squared channel mean and average channel variance the second moment is known, and the mean’s bound', () => {
  const head = 'name,squared_channel_mean,average_channel_variance';
  expect(read(`${head}\na,0.25,0.75`).networks[0]!.layers[0]).toMatchObject({
    ...{ mean: null, squared: 0.25, variance: 0.75 },
  });
  expect(read(`${head},mean\na,0.25,0.75,0.5`).networks[0]!.layers[0]).toMatchObject({ mean: 0.5, variance: 0.75 });
});

describe('what cannot be used is named by row and column, and the rest is kept', () => {
  test.each([
    ['a,b\n1,2,3\n', /^The first row is “a”, “b”, which names no known columns\. .*variance\.\nNothing was added/, 0],
    ['name,mean,variance\n\n', /^There is no row of numbers in it\.\nNothing was added/, 0],
    ['name,mean,variance\na,0,1,1,5\n', /Such rows were left out\.\nNothing was added/, 0],
    ['[{"mean":0,"vari', /^The JSON ends within row 1 before it is complete; no row before the cut was read\./, 0],
    ['name,mean\na,1\nb,2', /^2 rows have no mean or no variance \(known columns there: “name”, “mean”\)/, 0],
    [
      'name,mean,variance\na,0,1\nb,NaN,1\nc,0,1',
      /^Row 3, column “mean”: there is no finite number; the row was left out\.\n2 layers were kept\.$/,
      2,
    ],
    ['name,mean,variance\na,0,-1\nb,0,1', /^Row 2, column “variance”: −1 is below 0, which it cannot be;/, 1],
    ['name;mean;variance\na;1.234,5;1\nb;0,5;1', /^Row 2, column “mean”: “1\.234,5” has both a point and a comma/, 1],
    [
      'name,mean,variance\na,0,5,1\nb,0,1',
      /^Row 2 has 4 cells where the first row names 3 columns\. Are there decimal commas\?/,
      1,
    ],
    ['name,mean,variance\na,zero,1\nb,0,1', /^Row 2, column “mean”: “zero” is not a number;/, 1],
    ['name,mean,variance\na,,1\nb,0,1', /^Row 2, column “mean”: there is no mean;/, 1],
    [
      '[{"mean":0,"variance":1},{"mean":0,"varia',
      /^The JSON ends within row 2 before it is complete; the one row before the cut was read\./,
      1,
    ],
    ['[{"mean":0,"variance":1},', /^The JSON ends before it is complete; the one row before the cut was read\./, 1],
    ['[{"mean":NaN,"variance":1},{"mean":0,"variance":Infinity},{"mean":0,"variance":1}]', /^Row 1, column “mean”/, 1],
    ['[{"mean":0,,"variance":1},{"mean":0,"variance":1}]', /^Row 1: it is not JSON; the row was left out\./, 1],
    [
      'name,mean,variance\n"a,0,1\nb,0,1\n',
      /^Row 2, column “name”: a quote stands there without another; it was left out, and the row was read\.\n2 layers/,
      2,
    ],
    ['name,mean,variance\n"a,0,1\n"b,0,1\nc,0,1', /^Row 2, column “name”: a quote stands .*\nRow 3, column “name”/, 3],
    ['name,mean,variance\na,0,"1\n"b",0,1\n', /^Row 2, column “variance”: a quote stands there without another/, 2],
    ['"name,mean,variance\na,0,1\n', /^Row 1, column 1: a quote stands there without another/, 1],
    ['# 5" wide\nname,mean,variance\n"a\nb",0,1\nc",0,1\n', /^Row 5, column “name”: a quote stands there/, 2],
    ['{"a":1}', /^The JSON has no rows/, 0],
    [' \n ', /^There is no text in it\./, 0],
    ['hello world', /^The first row is “hello”, “world”/, 0],
  ])('%j', (text, sentence, kept) => {
    const { networks, said } = read(text);
    expect(said.join('\n')).toMatch(sentence);
    expect(networks.reduce((sum, { layers }) => sum + layers.length, 0)).toBe(kept);
    if (kept === 0) expect(said.at(-1)).toBe('Nothing was added, and nothing that was here is lost.');
  });

  test('after a row that was left out it is known that the input is not', () => {
    const { layers } = read('name,mean,variance\na,0,1\nb,x,1\nc,0,1\nd,0,1').networks[0]!;
    expect(layers.map(({ gap }) => gap)).toEqual([false, true, false]);
  });

  test('names with markup, signs that turn or hide others, and long ones are made harmless', () => {
    const text = `name,mean,variance\n<b>x</b>\u202E\u0007,0,1\n${'y'.repeat(500)},0,1\n"a ""b"", c",0,1`;
    const names = layersOf(text).map(([name]) => name);
    expect(names).toEqual(['<b>x</b>', `${'y'.repeat(79)}…`, 'a "b", c']);
  });

  test('a million rows are read, and as many layers kept as can be seen', { timeout: 120_000 }, () => {
    const reader = measuredReader('long');
    reader.push('name,mean,variance\n');
    const thousand = 'layer,0.125,1.5\n'.repeat(1000);
    for (let k = 0; k < 1000; k++) reader.push(thousand);
    const { networks, rows, said } = reader.end();
    expect(rows).toBe(1_000_000);
    expect(networks[0]!.layers).toHaveLength(512);
    expect(said).toEqual(['long has 1,000,000 layers; the first 512 were kept.', '512 layers were kept.']);
  });

  test('a fault in a row beyond those kept is told of too', () => {
    const rows = Array.from({ length: 700 }, (_, k) => `l${k},0,${k === 690 ? -1.5 : 1}`);
    const { networks, said } = read(`name,mean,variance\n${rows.join('\n')}`);
    expect(networks[0]!.layers).toHaveLength(512);
    expect(said).toEqual([
      'Row 692, column “variance”: −1.5 is below 0, which it cannot be; the row was left out.',
      'file has 699 layers; the first 512 were kept.',
      '512 layers were kept.',
    ]);
  });

  test('of very many units the numbers count, and some are kept to be drawn', () => {
    const rows = Array.from({ length: 40_000 }, (_, k) => `${k < 20_000 ? 'a' : 'b'},${k},${k % 2},1`);
    const { networks, said } = read(`layer,unit,mean,variance\n${rows.join('\n')}`, 5000);
    expect(networks[0]!.layers.map(({ units, mean }) => [units, mean])).toEqual([
      [20_000, 0.5],
      [20_000, 0.5],
    ]);
    expect(networks[0]!.layers[0]!.perUnit).toHaveLength(4 * 2048);
    expect(said).toEqual(['Of file the numbers of all units count; 2048 of each layer are drawn.']);
  });
});

test('a network comes back from an address without its single units, and from a file with them', () => {
  const csv = 'layer,unit,mean,variance,omega,tau\n"a,;~!@%20",0,1,2,0.5,1\n"a,;~!@%20",1,3,5,-0.5,2\nb,0,0,1e-12,,\n';
  const [network] = read(csv).networks;
  const { perUnit: _, ...first } = network!.layers[0]!;
  const { perUnit: __, ...second } = network!.layers[1]!;
  const text = writeCompact(network!);
  expect(text).toBe('file;a!2c!3b!7e!21!40!2520,2,4.5,1,1.5,2,0,1.5;b,0,1e-12,,,1');
  expect(readCompact(text)).toEqual({ name: 'file', layers: [first, second] });
  expect(read(networkFile([network!])).networks).toEqual([network]);
  const cut = {
    ...network!,
    layers: [
      { ...first, gap: true },
      { ...second, mean: null, squared: 0.5 },
    ],
  };
  expect(readCompact(writeCompact(cut))).toEqual(cut);
  expect(read(networkFile([cut])).networks).toEqual([cut]);
});

test.each([
  '',
  'x',
  ';a,0,1',
  'x;',
  'x;a',
  'x;a,1',
  'x;a,0,-1',
  'x;a,,1',
  'x;a,0,1,2,3,4,5,6,7,8',
  'x;a,NaN,1',
  'x;a!,0,1',
])('%j in an address is no network', (text) => {
  expect(readCompact(text)).toBeUndefined();
});
