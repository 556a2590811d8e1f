import type { Attractor } from '../../math';
import { formatNumber } from '../drawing/formatNumber';

/** How a class of a basin map looks and is called. */
export interface BasinName {
  /** What colours it: the kinds of an orbit's end. */
  readonly kind: 'diverges' | 'undecided' | Attractor['kind'];
  /** Counts the classes of one kind, from 0: later ones are hatched. */
  readonly nth: number;
  readonly words: string;
}

/** The classes in their order: diverges, undecided, then the attractors. */
export function basinNames(attractors: readonly Attractor[], maxLayers: number): readonly BasinName[] {
  const counts = new Map<string, number>();
  return [
    { kind: 'diverges', nth: 0, words: 'diverges' },
    { kind: 'undecided', nth: 0, words: `undecided after ${maxLayers} layers` },
    ...attractors.map((attractor): BasinName => {
      const nth = counts.get(attractor.kind) ?? 0;
      counts.set(attractor.kind, nth + 1);
      return { kind: attractor.kind, nth, words: wordsOf(attractor) };
    }),
  ];
}

function wordsOf({ kind, points, line }: Attractor): string {
  const { mu, nu } = points[0]!;
  if (line) return `comes to the line of fixed points through (${formatNumber(mu)}, ${formatNumber(nu)})`;
  if (kind === 'sinks')
    return `${nu > 0 ? 'comes' : 'sinks'} to (${formatNumber(mu)}, ${formatNumber(nu)}), ever more slowly`;
  if (kind !== 'cycles') return `${kind} to (${formatNumber(mu)}, ${formatNumber(nu)})`;
  const collapsed = points.every((point) => point.nu === 0);
  return `${collapsed ? 'collapses onto' : 'ends in'} a cycle of ${points.length}`;
}
