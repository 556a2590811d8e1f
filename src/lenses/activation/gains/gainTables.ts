import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, letter, say, styled, type Text } from '../../../export/tables/Text';
import type { Criticality, Gain, Keeping } from '../../../math';
import type { Moments } from '../../../math/types';
import { besideOne } from '../../../pieces/table/besideOne';
import { activationRow } from '../../../state/tables/activationTable';
import type { GainsResult, GainTableResult } from '../../../worker/activation/gainsMessages';

/** An eigenvalue this near to 1 decides nothing. */
const marginal = 1e-6;
const small = { negligible: 1e-12 };
const place = ({ mu, nu }: Moments) =>
  say`(${figure(mu, { digits: 4, negligible: 1e-12 })}, ${figure(nu, { digits: 4 })})`;
const none = styled('muted', 'none');

/** Whether a number per layer draws back, in words with the number. */
export function pull(rate: number): Text {
  const size = Math.abs(rate);
  const number = figure(rate, { digits: besideOne(rate, 4), negligible: 1e-12 });
  if (Math.abs(size - 1) <= marginal) return say`limit case, ×\u00a0${number}`;
  return say`${size < 1 ? 'attracts' : 'repels'}, ×\u00a0${number}`;
}

/** What f makes of z ~ N(0, s), with the deviation and χ of such a layer. */
export function momentsTable({ gains: { s, mean, variance, second, squaredSlope } }: GainsResult): Table {
  const name = letter('f');
  return shownTable(
    'Of the net input N(0, s)',
    [
      { heading: '', head: true },
      { heading: '', name: 'value', right: true },
    ],
    [
      [say`mean E ${name}`, figure(mean, { digits: 7, ...small })],
      [say`variance Var ${name}`, figure(variance, { digits: 7 })],
      [say`deviation √Var ${name}`, figure(Math.sqrt(variance), { digits: 7 })],
      [say`second moment E ${name}²`, figure(second, { digits: 7 })],
      [say`squared slope E ${name}′²`, figure(squaredSlope, { digits: 7 })],
      [say`${letter('χ')} = ${letter('τ')} E ${name}′² at ${letter('τ')} = s`, figure(s * squaredSlope, { digits: 7 })],
    ],
  );
}

const keptWords: Record<Gain['kept'], Text> = {
  variance: say`1/√Var ${letter('f')}, keeps variance 1`,
  second: say`1/√E ${letter('f')}², keeps second moment 1`,
  both: say`${letter('a')}·${letter('f')} + ${letter('c')}, keeps (0, 1)`,
};

/** The gains, what each keeps, and whether layers return to it. */
export function gainTable({ gains, request: { layer } }: GainsResult): Table {
  return shownTable(
    'Gains',
    [{ heading: 'gain', head: true }, { heading: 'value', right: true }, { heading: 'fixed point, error' }],
    gains.list.map((gain) => {
      const rate = gain.rate[layer];
      return [
        keptWords[gain.kept],
        gain.kept === 'both'
          ? [
              styled('no-wrap', say`${letter('a')} = ${figure(gain.factor, { digits: 7 })}`),
              '\n',
              styled('no-wrap', say`${letter('c')} = ${figure(gain.shift, { digits: 7 })}`),
            ]
          : figure(gain.factor, { digits: 8 }),
        rate === null
          ? styled(
              'muted',
              layer === 'unit'
                ? 'none in one unit: its variance changes'
                : 'none in a random layer: its second moment changes',
            )
          : say`${place(gain.to)}\n${pull(rate)}`,
      ];
    }),
  );
}

/** The τ that keep a wish, each with its fixed point. */
export function keepingTable({ request: { layer }, keeping }: GainsResult): Table | undefined {
  const rows: readonly (readonly [Text, Keeping])[] = [
    ...keeping.list.map((one) => ['keeps it', one] as const),
    ...keeping.critical.map((one) => ['and χ = 1', one] as const),
  ];
  if (rows.length === 0) return undefined;
  const random = layer === 'random';
  return shownTable(
    'Weights that keep it',
    [
      { heading: '', head: true },
      { heading: letter('τ'), right: true },
      ...(random ? [{ heading: letter('σ_b²'), right: true } as const] : []),
      { heading: letter('χ'), right: true },
      { heading: 'fixed point, error' },
    ],
    rows.map(([words, { tau, biasVariance, chi, at, rate }]) => [
      words,
      figure(tau, { digits: 6 }),
      ...(random ? [figure(biasVariance, { digits: 6, ...small })] : []),
      figure(chi, { digits: besideOne(chi, 5) }),
      say`${place(at)}\n${pull(rate)}`,
    ]),
  );
}

/** Where an activation is critical, as the cells σ_w², σ_b², q. */
export function criticalCells(found: Criticality): readonly [Text, Text, Text] {
  const [point] = found.points;
  if (point)
    return [
      figure(point.tau, { digits: 6 }),
      figure(point.biasVariance, { digits: 6 }),
      figure(point.q, { digits: 6 }),
    ];
  if (found.everyQ !== undefined) return [figure(found.everyQ, { digits: 6 }), 0, 'every q'];
  if (found.atZero !== undefined) return [figure(found.atZero, { digits: 6 }), 0, say`${letter('q')} → 0`];
  return [none, none, none];
}

/** All activations with their usual constants: gains and critical initialisations; in files each number has a column. */
export function allGainsTable({ rows }: GainTableResult): Table {
  const cells = rows.map(({ activation, gains: { list }, criticality }) => ({
    gains: [
      activationRow(activation).words,
      list[0] ? figure(list[0].factor, { digits: 6 }) : none,
      list[1] ? figure(list[1].factor, { digits: 6 }) : none,
    ],
    critical: criticalCells(criticality),
  }));
  const gainColumns = [
    { heading: '', head: true },
    { heading: say`1/√Var ${letter('f')}`, name: '1/√Var f', right: true },
    { heading: say`1/√E ${letter('f')}²`, name: '1/√E f²', right: true },
  ] as const;
  const inFull = shownTable(
    'All activations',
    [
      ...gainColumns,
      { heading: say`critical ${letter('σ_w²')}`, name: 'critical σ_w²', right: true },
      { heading: letter('σ_b²'), name: 'σ_b²', right: true },
      { heading: letter('q*'), name: 'q*', right: true },
    ],
    cells.map(({ gains, critical }) => [...gains, ...critical]),
  );
  const onScreen = shownTable(
    'All activations',
    [...gainColumns, { heading: 'critical', right: true }],
    cells.map(({ gains, critical }) => [...gains, criticalText(critical)]),
  );
  return { ...onScreen, inFull };
}

function criticalText([tau, biasVariance, q]: readonly [Text, Text, Text]): Text {
  if (tau === none) return none;
  const number = typeof q === 'object' && 'value' in q;
  return [
    styled('no-wrap', say`${letter('σ_w²')} = ${tau}`),
    '\n',
    styled('no-wrap', say`${letter('σ_b²')} = ${biasVariance}`),
    '\n',
    styled('no-wrap', number ? say`${letter('q*')} = ${q}` : q),
  ];
}
