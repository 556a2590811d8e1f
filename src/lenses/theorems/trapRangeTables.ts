import { shownTable, type Table } from '../../export/tables/Table';
import { figure, say, type Text } from '../../export/tables/Text';
import type { TrapRangesResult } from '../../worker/theorems/sequenceMessages';

type Side = readonly [low: number, high: number];

/**
 * The ranges of weights for which a trap is proved, and the frontier of half-ranges about their middle, each once there
 * is something in it; ends are rounded inward, so that they hold as written.
 */
export function trapRangeTables({ request, ranges, frontier }: TrapRangesResult): readonly Table[] {
  const { omega, tau } = request.range;
  const { up, down, both, across, delta, farthest } = ranges;
  const named = (words: string, side: (typeof farthest)[number]) =>
    farthest.includes(side) ? `${words}, as far as tried` : words;
  const [middleOmega, middleTau] = [middle(omega), middle(tau)];
  const row = (words: string, ofOmega: Side, ofTau: Side): Text[] => [words, side(ofOmega), side(ofTau)];
  const rows = [
    ...(up === null ? [] : [row(named('τ upward', 'up'), omega, [tau[0], up])]),
    ...(down === null ? [] : [row(named('τ downward', 'down'), omega, [down, tau[1]])]),
    ...(both === null
      ? []
      : [row(named('τ both ways, by a factor', 'both'), omega, [middleTau / both, middleTau * both])]),
    ...(across === null ? [] : [row(named('ω both ways', 'across'), [omega[0] - across, omega[1] + across], tau)]),
    ...(delta === null
      ? []
      : [
          [
            named('of populations', 'delta'),
            say`|Σ wᵢ μᵢ| ≤ ${figure(delta, { digits: 4, toward: 'down' })}`,
            side(tau),
          ],
        ]),
  ];
  const half = { right: true, format: { digits: 4, toward: 'down' } } as const;
  const about = { parameters: { ...request.weights, ...request.range } };
  return [
    ...(rows.length === 0
      ? []
      : [
          shownTable(
            'Ranges of weights with a trap, proved',
            [
              { name: 'widened', heading: 'widened', head: true },
              { name: 'omega', heading: 'ω', right: true },
              { name: 'tau', heading: 'τ', right: true },
            ],
            rows,
          ),
        ]),
    ...(frontier.length === 0
      ? []
      : [
          shownTable(
            `How far ω and τ may differ from ${short(middleOmega)} and ${short(middleTau)}, proved`,
            [
              { name: 'omega_half_range', heading: 'ω by', ...half },
              { name: 'tau_half_range', heading: 'τ by', ...half },
            ],
            frontier.map((at) => [at.omega, at.tau]),
          ),
        ]),
  ].map((made) => ({ ...made, ...about }));
}

const side = ([low, high]: Side) =>
  say`${figure(low, { digits: 4, toward: 'up' })} to ${figure(high, { digits: 4, toward: 'down' })}`;
const middle = ([low, high]: Side) => low + (high - low) / 2;
const short = (x: number) => String(Number(x.toPrecision(4))).replace('-', '−');
