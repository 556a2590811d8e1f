import { useState } from 'react';
import type { Place } from '../../charts';
import type { Parameters } from '../../math/types';
import type { Snapshot } from '../../state/Explorer';
import { parametersOf } from '../../state/parametersOf';
import { type ParameterKey, parameterOf } from '../../state/tables/parameterTable';
import type { Axis, RegimesRequest } from '../../worker/parameters/regimeMessages';
import { sameValue } from '../../worker/sameValue';
import { useJob } from '../../worker/useJob';

/** A pair of parameters that a plane shows. */
export type Pair = readonly [x: ParameterKey, y: ParameterKey];
export const weightPair: Pair = ['omega', 'tau'];
export const shapePair: Pair = ['lambda', 'alpha'];

/** The setting that is pointed at, in one of the planes. */
export interface Pointed {
  readonly pair: Pair;
  readonly place: Place;
}

const cells = 96;
const samples = 161;

/** Keeps what the parameters lens shows in step with the state; asks for nothing unless it is open. */
export function useRegimes({ state, dragging }: Snapshot, open: boolean) {
  const { branch } = state;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const present = parametersOf(state);
  // What a drag changes is computed when it ends.
  const [settled, setSettled] = useState(present);
  if (!dragging && !sameValue(settled, present)) setSettled(present);
  // A plane does not depend on the two parameters it shows, so that moving in it keeps its picture.
  const weights = planeRequest({ ...settled, omega: 0, tau: 1 }, weightPair);
  const shapes = planeRequest({ ...settled, lambda: 1, alpha: 1 }, shapePair);
  const line = { parameters: { ...settled, [branch]: 1 }, axis: axisOf(branch), samples };
  const preview = pointed && {
    parameters: { ...present, [pointed.pair[0]]: pointed.place.x, [pointed.pair[1]]: pointed.place.y },
  };
  return {
    weights: useJob('regimes', open ? weights : undefined, true),
    shapes: useJob('regimes', open ? shapes : undefined, true),
    line: useJob('branches', open ? line : undefined, true),
    preview: useJob('regime', open && preview ? preview : undefined),
    pointed,
    onPoint: setPointed,
  };
}

export type Regimes = ReturnType<typeof useRegimes>;

function axisOf(of: ParameterKey): Axis {
  const { min, max } = parameterOf(of);
  return { of, min, max };
}

function planeRequest(parameters: Parameters, [x, y]: Pair): RegimesRequest {
  return { parameters, x: axisOf(x), y: axisOf(y), columns: cells, rows: cells };
}
