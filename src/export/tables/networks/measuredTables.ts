import type { MeasuredLayer, MeasuredNetwork } from '../../../measured/MeasuredNetwork';
import type { AgainstRequest, AgainstResult } from '../../../worker/network/measuredMessages';
import { known } from '../cells';
import { type Content, shownTable, type Table, table } from '../Table';
import { figure, letter, mu, nu, plain, say } from '../Text';
import { verdictWords } from './measuredWords';

type Found = AgainstResult['found'][number];

const right = { right: true } as const;
const off = { format: { digits: 2 }, right: true } as const;
const orNull = (value: number | null | undefined) => (value === undefined || value === null ? null : known(value));
const small = (value: number | undefined): Content =>
  value === undefined ? null : figure(value, { negligible: 1e-12 });

/**
 * A network measured elsewhere, each layer beside what the map makes of the one before, and a verdict in words.
 *
 * @param from,to the layers that are shown, from 0, the last one excluded; files have all
 */
export function measuredTable(
  network: MeasuredNetwork,
  found: Found,
  request: AgainstRequest,
  from = 0,
  to = Infinity,
): Table {
  const { parameters } = request.settings;
  // Where some means are not known, second moments are what is compared.
  const partly = network.layers.some(({ mean }) => mean === null);
  const q = letter('q');
  // Where no sampling error is known, nothing is said in errors.
  const judged = (['mu', 'nu'] as const).filter((key) => found.layers.some(({ away }) => !Number.isNaN(away[key])));
  const heads = { mu, nu: partly ? say`${nu} or ${q}` : nu };
  const words = (index: number) => verdictWords(network.layers[index]!, found.layers[index]!, parameters);
  const shown = shownTable(
    network.name,
    [
      { name: 'layer', heading: 'layer', head: true },
      { name: 'mu', heading: mu, ...right },
      { name: 'nu', heading: nu, ...right },
      ...(partly ? [{ name: 'q', heading: q, ...right }] : []),
      { name: 'mu_map', heading: say`${mu} by the map`, ...right },
      { name: 'nu_map', heading: say`${nu} by the map`, ...right },
      ...(partly ? [{ name: 'q_map', heading: say`${q} by the map`, ...right }] : []),
      ...judged.map((key) => ({ name: `${key}_away`, heading: say`${heads[key]} off, in errors`, ...off })),
      { name: 'verdict', heading: 'verdict' },
    ],
    network.layers.slice(from, to).map((layer, row): readonly Content[] => {
      const index = from + row;
      const { predicted, away } = found.layers[index]!;
      const { mean, variance } = layer;
      return [
        layer.name,
        mean === null ? null : small(mean),
        mean === null ? null : variance,
        ...(partly ? [momentOf(layer)] : []),
        mean === null ? null : small(predicted?.mu),
        mean === null ? null : orNull(predicted?.nu),
        ...(partly ? [predicted ? predicted.nu + predicted.mu ** 2 : null] : []),
        ...judged.map((key) => known(away[key])),
        words(index),
      ];
    }),
  );
  const all = table(
    'own-network',
    shown.words,
    'layer mean variance squared_channel_mean mean_error variance_error units omega tau mu_map nu_map mu_own nu_own mu_away nu_away verdict',
    function* () {
      for (const [index, layer] of network.layers.entries()) {
        const { predicted, own, away } = found.layers[index]!;
        const { mean, variance, squared, meanError, varianceError, units, omega, tau } = layer;
        yield [
          layer.name,
          ...[mean, variance, squared, meanError, varianceError, units, omega, tau].map(orNull),
          ...[predicted?.mu, predicted?.nu, own?.mu, own?.nu, away.mu, away.nu].map(orNull),
          plain(words(index)),
        ];
      }
    },
  );
  return { ...shown, id: 'own-network', parameters, inFull: { columns: all.columns, rows: all.rows } };
}

const momentOf = ({ mean, variance, squared }: MeasuredLayer) =>
  variance + (mean === null ? (squared ?? 0) : mean ** 2);

/** The single units of networks measured elsewhere, for files; undefined where there are none. */
export function measuredUnitTable(networks: readonly MeasuredNetwork[]): Table | undefined {
  if (networks.every(({ layers }) => layers.every(({ perUnit }) => perUnit === undefined))) return undefined;
  return table(
    'own-units',
    'Units of the networks measured elsewhere',
    'network layer unit mean variance omega tau',
    function* () {
      for (const { name, layers } of networks)
        for (const { name: layer, perUnit } of layers)
          for (let k = 0; perUnit && k < perUnit.length; k += 4)
            yield [name, layer, k / 4, ...[0, 1, 2, 3].map((at) => known(perUnit[k + at]!))];
    },
  );
}
