import type {
  CorrelationResult,
  NetworkResult,
  UnitsResult,
  WidthsResult,
} from '../../../worker/network/networkMessages';
import { known, yes } from '../cells';
import { type Content, shownTable, type Table, table } from '../Table';
import { figure, letter, mu, nu, say, styled } from '../Text';

/** Deviations that a measured number is away from what the map makes of the layer before. */
function scores({ records }: Pick<NetworkResult, 'records'>, layer: number) {
  const { predicted, scatter, ...record } = records[layer]!;
  const away = (difference: number, variance: number) => (variance > 0 ? difference / Math.sqrt(variance) : Number.NaN);
  return { mu: away(record.mu - predicted.mu, scatter[0]), nu: away(record.nu - predicted.nu, scatter[2]) };
}

/** The layers of a network, each beside what the map makes of the layer before. */
export function networkTable(result: NetworkResult): Table {
  const right = { right: true } as const;
  const format = { digits: 3 };
  const mean = { ...format, negligible: 1e-12 };
  return shownTable(
    'Network layer by layer',
    [
      { heading: 'layer', head: true, counts: true },
      { name: 'mu', heading: mu, ...right },
      { name: 'nu', heading: nu, format, ...right },
      { name: 'mu_map', heading: say`${mu} by the map`, ...right },
      { name: 'nu_map', heading: say`${nu} by the map`, format, ...right },
      { name: 'mu_away', heading: say`${mu} away, in ${letter('σ')}`, format: { digits: 2 }, ...right },
      { name: 'nu_away', heading: say`${nu} away, in ${letter('σ')}`, format: { digits: 2 }, ...right },
    ],
    result.records.map(({ layer, mu, nu, predicted }): readonly Content[] => {
      const away = layer === 0 ? { mu: Number.NaN, nu: Number.NaN } : scores(result, layer);
      return [layer, figure(mu, mean), nu, figure(predicted.mu, mean), predicted.nu, known(away.mu), known(away.nu)];
    }),
  );
}

/** All that was measured by layer, for files: also what is not on screen as numbers. */
export function networkFileTables(result: NetworkResult): readonly Table[] {
  const { records, many, unit, bands, gradients, chi, cosine, between } = result;
  return [
    table(
      'network-layers',
      'Network: what was measured by layer, beside the map from the inputs on',
      'layer mu_map nu_map mu_deviation nu_deviation mu_unit nu_unit between between_map cosine cosine_map gradient_square chi distance kurtosis',
      function* () {
        for (const [layer, record] of records.entries())
          yield [
            layer,
            ...[many[layer]?.mu, many[layer]?.nu, bands[layer]?.mean, bands[layer]?.variance],
            ...[unit[layer]?.mu, unit[layer]?.nu, record.between, between[layer], record.cosine, cosine[layer]],
            ...[gradients[layer], chi[layer - 1], record.net?.distance, record.net?.kurtosis],
          ].map((value) => (value === undefined ? null : known(value)));
      },
    ),
    table('network-units', 'Network: every unit of every layer', 'layer unit omega tau mean variance', function* () {
      for (const { layer, units, sums } of records)
        for (let k = 0; k < units.length; k += 2)
          yield [layer, k / 2, sums[k] ?? null, sums[k + 1] ?? null, units[k]!, units[k + 1]!];
    }),
    table(
      'network-histograms',
      'Network: net inputs and activations',
      'layer of from to count expected_share',
      function* () {
        for (const { layer, net } of records)
          for (const [of, each] of [
            ['z', net?.histogram],
            ['f(z)', net?.activations],
          ] as const)
            if (each)
              for (const [k, count] of each.counts.entries()) {
                const end = (part: number) => each.from + ((each.to - each.from) * part) / each.counts.length;
                yield [layer, of, end(k), end(k + 1), count, each.expected[k]!];
              }
      },
    ),
  ];
}

/** How many units of a layer are where the theorem speaks, and have a map that attracts. */
export function unitShareTable({ request, attracting }: UnitsResult): Table {
  const { sums } = request;
  const count = sums.length / 2;
  let [near, inside] = [0, 0];
  for (let k = 0; k < sums.length; k += 2) {
    if (Math.abs(sums[k]!) > 0.1) continue;
    near += 1;
    if (sums[k + 1]! >= 0.95 && sums[k + 1]! <= 1.1) inside += 1;
  }
  const omega = letter('ω');
  const tau = letter('τ');
  const row = (what: Content, number: number): readonly Content[] => [
    what,
    number,
    figure(number / count, { digits: 3 }),
  ];
  return shownTable(
    'Units of the layer',
    [
      { name: 'units', heading: '', head: true },
      { heading: 'count', counts: true, right: true },
      { heading: 'share', right: true },
    ],
    [
      row(say`|${omega}| ≤ 0.1`, near),
      row(say`and ${tau} from 0.95 to 1.1: Theorem 1’s rectangle`, inside),
      row(say`own map has an attracting fixed point with ${nu} > 0`, attracting),
      row(styled('muted', 'all'), count),
    ],
  );
}

/** The units of the layer shown with their own maps, for files. */
export function unitTable({ request, to, fixed }: UnitsResult): Table {
  return table(
    'units',
    'Units of the layer with their own maps',
    'unit omega tau mu_to nu_to attracts mu_fixed nu_fixed',
    function* () {
      for (let k = 0; k < to.length; k += 2)
        yield [
          ...[k / 2, request.sums[k]!, request.sums[k + 1]!, to[k]!, to[k + 1]!, yes(!Number.isNaN(fixed[k]!))],
          ...[known(fixed[k]!), known(fixed[k + 1]!)],
        ];
    },
  );
}

/** Networks of several widths beside the map. */
export function widthTable({ found }: WidthsResult): Table {
  const three = { format: { digits: 3 }, right: true } as const;
  return shownTable(
    'Networks by their width',
    [
      { heading: 'units', head: true, counts: true },
      { heading: 'seeds', counts: true, right: true },
      { name: 'error_one', heading: 'one input’s error', ...three },
      { name: 'error_pooled', heading: 'error of the batch', ...three },
      { heading: 'distance', ...three },
      { heading: 'kurtosis', ...three },
    ],
    found.map(({ width, seeds, error, pooled, distance, kurtosis }) => [
      width,
      seeds,
      known(error),
      known(pooled),
      known(distance),
      known(kurtosis),
    ]),
  );
}

/** The correlation map of the layer shown, for files; undefined where there is none. */
export function correlationTable({ curve, request }: CorrelationResult): Table | undefined {
  if (!curve) return undefined;
  const of = `Correlation map of a layer whose inputs have mean ${request.from.mu} and variance ${request.from.nu}`;
  return table('correlation-map', of, 'cosine_before cosine_after', function* () {
    for (const [k, before] of curve.before.entries()) yield [before, curve.after[k]!];
  });
}
