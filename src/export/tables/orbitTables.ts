import type { Moments, Orbit, Outcome } from '../../math/types';
import { orbitLetter } from '../../words/orbitLetter';
import { signLost } from '../../words/signLost';
import { type Row, shownTable, type Table, table } from './Table';
import { figure, mu, nu, say, styled, type Text } from './Text';

/** The orbits in files: every layer, and how they end. */
export function orbitTables(orbits: readonly Orbit[]): readonly Table[] {
  return [
    table('orbits', 'Orbits, layer by layer', 'orbit layer mu nu', function* () {
      for (const [index, orbit] of orbits.entries())
        for (const row of layerRows(orbit)) yield [orbitLetter(index), ...row];
    }),
    table('ends', 'Where the orbits end', 'orbit end layers rate period mu nu', function* () {
      for (const [index, orbit] of orbits.entries()) yield* ends(orbit, index);
    }),
  ];
}

/** One orbit, layer by layer. */
export function layerTable(orbit: Orbit, index: number): Table {
  const format = { digits: 6 };
  return shownTable(
    `Orbit ${orbitLetter(index)}, layer by layer`,
    [
      { name: 'layer', heading: 'layer', head: true, right: true, counts: true },
      { name: 'mu', heading: say`mean ${mu}`, right: true, format },
      { name: 'nu', heading: say`variance ${nu}`, right: true, format },
    ],
    layerRows(orbit),
  );
}

const startColumns = [
  { name: 'orbit', heading: styled('visually-hidden', 'orbit'), head: true },
  { name: 'mu', heading: say`start ${mu}` },
  { name: 'nu', heading: say`start ${nu}` },
  { name: 'end', heading: 'ends' },
  { name: 'remove', heading: '' },
] as const;

/** Where orbits start, and how they end in words; the newest may have none yet. */
export function startTable(starts: readonly Moments[], orbits: readonly Orbit[]): Table {
  return shownTable(
    'Orbits',
    startColumns,
    starts.map((start, index) => {
      const orbit = orbits[index];
      return [orbitLetter(index), start.mu, start.nu, orbit ? endText(orbit.outcome) : null];
    }),
  );
}

const layerRows = ({ points }: Orbit): readonly Row[] => points.map(({ mu, nu }, layer) => [layer, mu, nu]);

/** One row for a limit, one for each point of a cycle, and one without a place for what has none. */
function ends({ outcome }: Orbit, index: number): readonly Row[] {
  const row = (at: Moments | null): Row => [
    orbitLetter(index),
    outcome.kind,
    outcome.layers,
    // Where the activation jumps, the factor is beyond all bounds.
    'rate' in outcome && outcome.rate < Number.MAX_VALUE ? outcome.rate : null,
    'period' in outcome ? outcome.period : null,
    at?.mu ?? null,
    at?.nu ?? null,
  ];
  if (outcome.kind === 'cycles') return outcome.points.map(row);
  return [row('to' in outcome ? outcome.to : null)];
}

/** More points of a cycle are not listed. */
const most = 4;
const rounding = { negligible: 1e-12 };

function endText(outcome: Outcome): Text {
  return [{ mark: 'ending', of: outcome.kind }, endWords(outcome)];
}

function endWords(outcome: Outcome): Text {
  switch (outcome.kind) {
    case 'converges':
    case 'collapses': {
      const to = say`(${figure(outcome.to.mu, rounding)}, ${figure(outcome.to.nu, rounding)})`;
      const line = outcome.line ? ', one of a line of fixed points' : '';
      return outcome.layers === 0
        ? say`stays near ${to}${line}`
        : say`${outcome.kind} to ${to} within ${layersText(outcome.layers)}${line}`;
    }
    case 'cycles': {
      const points = outcome.points.slice(0, most).map(({ mu, nu }) => say`(${figure(mu, rounding)}, ${nu}) `);
      return say`cycles through ${`${outcome.period}`} points: ${points}${outcome.points.length > most ? '…' : ''}`;
    }
    case 'sinks':
      return say`${outcome.to.nu > 0 ? 'comes' : 'sinks'} to (${figure(outcome.to.mu, rounding)}, ${figure(outcome.to.nu, rounding)}), ever more slowly`;
    case 'diverges':
      if (outcome.slowly) return 'grows without bound, ever more slowly';
      return say`diverges within ${layersText(outcome.layers)}`;
    case 'undecided':
      return say`undecided after ${layersText(outcome.layers)}${signLost(outcome.lost)}`;
  }
}

const layersText = (count: number) => say`${figure(count, { digits: 5 })} ${count === 1 ? 'layer' : 'layers'}`;
