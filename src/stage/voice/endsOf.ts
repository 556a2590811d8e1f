import type { FixedPoint, Moments, Orbit, Outcome } from '../../math/types';
import { roundedNumber } from '../../pieces/table/roundedNumber';
import { orbitLetter } from '../../words/orbitLetter';
import { signLost } from '../../words/signLost';

/** Where everything on the plane ends, in words: what a change may change. */
export interface Ends {
  /** What each orbit does, by its letter: "converges to (0.05, 1.41) in 31 layers". */
  readonly orbits: ReadonlyMap<string, string>;
  /** What attracts: "(0, 1) attracts". */
  readonly points: string;
}

/** The ends of orbits and what attracts, as one would tell them. */
export function endsOf(orbits: readonly Orbit[], fixedPoints: readonly FixedPoint[]): Ends {
  const attracting = fixedPoints.filter(({ kind }) => kind === 'attracting').map(place);
  const many = attracting.length > most;
  return {
    orbits: new Map(orbits.map(({ outcome }, index) => [orbitLetter(index), outcomeSaid(outcome)])),
    points: many
      ? `${attracting.length} fixed points attract`
      : attracting.length === 0
        ? 'no fixed point attracts'
        : `${attracting.join(' and ')} ${attracting.length === 1 ? 'attracts' : 'attract'}`,
  };
}

/** More than one listens to. */
const most = 3;

/** What a change means, in a sentence or two; '' where every end is as it was. */
export function changeSaid(before: Ends, now: Ends): string {
  const changed = [...now.orbits].filter(([letter, said]) => before.orbits.get(letter) !== said);
  const gone = before.orbits.size - now.orbits.size;
  const told = changed.slice(0, most).map(([letter, said]) => `Orbit ${letter} now ${said}.`);
  if (changed.length > most) told.push(`So it is with ${changed.length - most} more orbits: their ends have changed.`);
  if (gone > 0) told.push(gone === 1 ? 'One orbit is gone.' : `${gone} orbits are gone.`);
  // Where orbits tell it, what attracts is heard from them.
  if (before.points !== now.points && changed.length === 0) told.push(`Now ${now.points}.`);
  return told.join(' ');
}

function outcomeSaid(outcome: Outcome): string {
  const layers = `${outcome.layers} ${outcome.layers === 1 ? 'layer' : 'layers'}`;
  switch (outcome.kind) {
    case 'converges':
      return outcome.layers === 0
        ? `stays near ${place(outcome.to)}`
        : `converges to ${place(outcome.to)} in ${layers}`;
    case 'collapses':
      return outcome.layers === 0
        ? `lies at ${place(outcome.to)}, collapsed`
        : `collapses to ${place(outcome.to)} in ${layers}`;
    case 'cycles':
      return `cycles through ${outcome.period} points`;
    case 'sinks':
      return `${outcome.to.nu > 0 ? 'comes' : 'sinks'} to ${place(outcome.to)}, ever more slowly`;
    case 'diverges':
      return outcome.slowly ? 'grows without bound, ever more slowly' : `diverges within ${layers}`;
    case 'undecided':
      return `is undecided after ${layers}${signLost(outcome.lost)}`;
  }
}

/** A point with as many digits as one keeps in mind. */
function place({ mu, nu }: Moments): string {
  return `(${short(mu)}, ${short(nu)})`;
}

function short(value: number): string {
  return roundedNumber(Math.abs(value) < 5e-4 ? 0 : Number(value.toFixed(Math.abs(value) < 0.1 ? 3 : 2)), 3);
}
