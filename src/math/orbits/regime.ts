import { innerCycle } from '../fixedPoints/cycle';
import { kernelOf } from '../map/kernelOf';
import type { KernelTable } from '../moments/table/kernelTable';
import { finish } from '../numeric/finish';
import type { Moments, Parameters } from '../types';
import { attractsOnAxis } from './attractsOnAxis';
import { endOf, layerOf } from './endOf';
import type { End, RegimeKind } from './startEnd';

export interface Regime {
  readonly kind: RegimeKind;
  /** The attracting fixed point with ν > 0 that the first start to find one converges to, and its rate per layer. */
  readonly fixedPoint?: Moments & { readonly rate: number };
  /** The points of every attracting cycle found, also of those on ν = 0. */
  readonly cycles: readonly (readonly Moments[])[];
}

/** Near the usual inputs, nearly without variance on both sides of 0, and far out. */
const starts: readonly Moments[] = [
  { mu: 0.1, nu: 1.05 },
  { mu: 0.5, nu: 1.5 },
  { mu: -1, nu: 0.01 },
  { mu: 0.1, nu: 0.01 },
  { mu: -2, nu: 8 },
  { mu: 3, nu: 16 },
];

/**
 * Where six starts end, and whether a point on ν = 0 attracts as well. Attractors that none of this meets are missed.
 */
export function regimeOf(parameters: Parameters): Regime {
  return finish(regimeSteps(parameters));
}

/**
 * The same in steps: yields after every start, and where the map takes long every few milliseconds of work. With a
 * `table` of the kernel starts are followed by that; ends are found by the kernel itself.
 */
export function* regimeSteps(parameters: Parameters, table?: KernelTable): Generator<void, Regime> {
  return (yield* toldSteps(parameters, table)).regime;
}

/** A regime, and how each of its starts ends. */
export interface Told {
  readonly regime: Regime;
  /** The last says whether anything collapses; none where starts come to more than one fixed point with ν > 0. */
  readonly ends: readonly RegimeKind[];
}

/**
 * The same with how each start ends. `between` two settings only those are followed that end in different ways there, and
 * only until it is known whether the kind is the first one's; a start without an end after a while is then undecided.
 */
export function* toldSteps(
  parameters: Parameters,
  table?: KernelTable,
  between?: readonly [from: Told, to: Told],
): Generator<void, Told> {
  const kinds = new Set<RegimeKind>();
  const ends: End[] = [];
  const layer = layerOf(parameters, table, between !== undefined);
  const [from, to] = between ?? [];
  const how = Array.from({ length: starts.length + 1 }, (_, k) =>
    from?.ends[k] === to?.ends[k] ? from?.ends[k] : undefined,
  );
  for (const kind of how) if (kind) kinds.add(kind);
  const assumed = from?.regime.fixedPoint !== undefined && kinds.has('converges');
  const settled = () => ends.filter(({ kind }) => kind === 'converges');
  const kindSoFar = (): RegimeKind => {
    if (kinds.size > 1) kinds.delete('undecided');
    if (kinds.size <= 1 && settled().length < 2) return [...kinds][0] ?? 'undecided';
    return assumed || settled().length > 0 ? 'mixed' : 'fails';
  };
  for (let k = 0; k <= starts.length; k++) {
    if (how[k] || (from && isSure(kindSoFar(), from.regime.kind))) continue;
    const start = starts[k];
    let kind: RegimeKind = 'collapses';
    if (start) {
      const end = yield* endOf(start, layer, ends);
      yield;
      kind = end.kind;
      if (end.points.length > 0 && !ends.includes(end)) ends.push(end);
    } else if (!kinds.has(kind) && !attractsOnAxis(parameters, layer.kernel, layer.limits.nearby)) kind = 'undecided';
    how[k] = kind;
    kinds.add(kind);
  }
  const kind = kindSoFar();
  const [first, second] = settled();
  return {
    regime: {
      kind,
      cycles: ends.filter(({ kind }) => kind === 'cycles').map(({ points }) => points),
      ...(first && { fixedPoint: { ...first.points[0]!, rate: first.rate } }),
    },
    ends: second ? [] : (how as RegimeKind[]),
  };
}

/** Whether the kind that some of the starts make tells whether that of all is the given one. */
function isSure(soFar: RegimeKind, given: RegimeKind): boolean {
  if (soFar === 'mixed') return true;
  if (given === 'fails') return soFar === 'converges';
  return given !== 'mixed' && soFar !== given && soFar !== 'undecided';
}

/**
 * The attracting fixed point with ν > 0 that Newton's method finds from a place near it, if any; with a `table` that of the
 * map as it tells it, which is right to some 1e-7, and less where the rate is near 1: enough for the cells of a picture.
 */
export function attractingNear(parameters: Parameters, place: Moments, table?: KernelTable): Regime['fixedPoint'] {
  const found = innerCycle(table?.slopes ?? kernelOf(parameters), parameters, place, 1);
  return found && found.radius < 1 ? { ...found.points[0]!, rate: found.radius } : undefined;
}
