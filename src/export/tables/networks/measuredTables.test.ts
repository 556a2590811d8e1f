import { expect, test } from 'vitest';
import { exampleText } from '../../../lenses/network/own/exampleText';
import { alpha01, lambda01 } from '../../../math';
import { measuredReader } from '../../../measured';
import { againstJob } from '../../../worker/network/againstJob';
import { readNetworksJob } from '../../../worker/network/readNetworksJob';
import { inColumns } from '../../files/inColumns';
import { plain } from '../Text';
import { measuredTable, measuredUnitTable } from './measuredTables';
import { networkWords } from './measuredWords';

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const settings = {
  ...{ parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 }, centred: false, drift: 0 },
};

/** The verdicts on a text's layers, and the sentence on the network. */
function judged(text: string) {
  const reader = measuredReader('n');
  reader.push(text);
  const { networks } = reader.end();
  const { found, request } = run(againstJob({ networks, settings }));
  const table = measuredTable(networks[0]!, found[0]!, request);
  const rows = [...table.rows];
  return {
    table,
    verdicts: rows.map((row) => plain(row.at(-1) ?? '')),
    sentence: plain(networkWords(networks[0]!, found[0]!)),
    heads: table.columns.map(({ heading }) => plain(heading ?? '')),
  };
}

test('the example: one layer leaves the map, and its own τ explains it', () => {
  const { networks, said } = run(readNetworksJob({ id: 1, name: 'example', source: exampleText }));
  expect(said).toEqual([]);
  expect(networks[0]!.layers).toHaveLength(11);
  const { sentence, verdicts, table } = judged(exampleText);
  expect(sentence).toBe('Of 10 layers that can be judged one leaves the map: “fc7”.');
  expect(verdicts[0]).toBe('the first: nothing stands before it');
  expect(verdicts[7]).toMatch(
    /^leaves the map: variance 1\.785 where 1\.06\d* was expected; its τ is 1\.891, which explains it: 1\.7\d*$/,
  );
  const { columns, rows } = inColumns(table);
  expect(columns).toContain('mu_own');
  expect([...rows]).toHaveLength(11);
});

test('verdicts say what was expected, of the number that is farthest off', () => {
  const { verdicts, sentence } = judged(
    'name,mean,variance,units,tau\na,0,1,100,\nb,0,1.3,100,\nc,0.8,1.1,100,1\nd,0,5,100,1.2\n',
  );
  expect(verdicts[1]).toMatch(/^near it: 2\.1\d* estimated errors off, as chance makes of some layers among many$/);
  expect(verdicts[2]).toMatch(/^leaves the map: mean 0\.8 where 0\.0\d* was expected$/);
  expect(verdicts[3]).toMatch(
    /^leaves the map: variance 5 where 1\.\d* was expected; its τ is 1\.2, which would make it \d/,
  );
  expect(sentence).toBe('Of 3 layers that can be judged 2 leave the map, “c” first.');
  expect(judged('mean,variance\n0,1').sentence).toBe('It has one layer, and nothing to hold it against.');
  expect(judged('mean,variance\n0,1\n0,1').sentence).toBe('Its one layer that can be judged is on the map.');
  expect(judged('mean,variance\n0,1\nx,1\n0,1').verdicts[1]).toBe('what stands before it was left out');
});

test('where means are not known second moments stand beside each other', () => {
  const { heads, verdicts } = judged(
    'name,squared_channel_mean,average_channel_variance\na,0.5,0.5\nb,0.5,0.5\nc,1,1.5',
  );
  expect(heads).toContain('q by the map');
  expect(verdicts.slice(1)).toEqual([
    'on the map',
    expect.stringMatching(/^leaves the map: second moment 2\.5 where (1|1\.0\d*|0\.9\d*) was expected$/),
  ]);
});

test('single units are handed out too, where there are any', () => {
  const reader = measuredReader('n');
  reader.push('layer,unit,mean,variance,omega,tau\na,0,0.5,1,0.1,1\na,1,-0.5,1,,');
  const { networks } = reader.end();
  expect([...inColumns(measuredUnitTable(networks)!).rows]).toEqual([
    ['n', 'a', 0, 0.5, 1, 0.1, 1],
    ['n', 'a', 1, -0.5, 1, null, null],
  ]);
  expect(measuredUnitTable([{ name: 'n', layers: [] }])).toBeUndefined();
});

test('a file that is too large is refused with its size, before it is read', () => {
  const source = { size: 2 ** 29 } as Blob;
  expect(run(readNetworksJob({ id: 1, name: 'x', source })).said[0]).toMatch(
    /^The file has 512 MB, and at most 256 MB are read\./,
  );
});

test('some layers can be shown alone, while files have all; nothing is said in errors where none is known', () => {
  const [network] = run(
    readNetworksJob({ id: 1, name: 'n', source: 'name,mean,variance\na,0,1\nb,0,1\nc,0,3\n' }),
  ).networks;
  const { found, request } = run(againstJob({ networks: [network!], settings }));
  const shown = measuredTable(network!, found[0]!, request, 1, 2);
  expect([...shown.rows].map(([name]) => name)).toEqual(['b']);
  expect([...inColumns(shown).rows]).toHaveLength(3);
  expect(shown.columns.map(({ name }) => name)).toEqual(['layer', 'mu', 'nu', 'mu_map', 'nu_map', 'verdict']);
  expect([...shown.rows].every((row) => row.length === shown.columns.length)).toBe(true);
});
