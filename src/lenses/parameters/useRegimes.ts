import { useEffect, useState } from 'react';
import type { Place } from '../../charts';
import type { Parameters } from '../../math/types';
import type { Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import { parametersOf } from '../../state/parametersOf';
import { proofWeights } from '../../state/proofWeights';
import type { State } from '../../state/State';
import { type ParameterKey, parameterOf } from '../../state/tables/parameterTable';
import type { Axis, RegimesRequest } from '../../worker/parameters/regimeMessages';
import { pool } from '../../worker/pool/pagePool';
import { sameValue } from '../../worker/sameValue';
import type { TrapRangesRequest } from '../../worker/theorems/sequenceMessages';
import { useJob } from '../../worker/useJob';
import { ownRequest, shapeOf } from '../theorems/own/ownRequest';
import { useTrapRanges } from '../theorems/useTrapRanges';

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
  if (open && !dragging && !sameValue(settled, present)) setSettled(present);
  const moving = dragging && !sameValue(settled, present);
  useEffect(() => {
    pool.hold(moving);
    return () => pool.hold(false);
  }, [moving]);
  const certified = open ? rangesRequest(state) : undefined;
  return {
    certified,
    ...useTrapRanges(certified, open),
    // A plane does not depend on the two parameters it shows, so that moving in it keeps its picture.
    weights: useJob('regimes', open ? planeRequest({ ...settled, omega: 0, tau: 1 }, weightPair) : undefined, true),
    shapes: useJob('regimes', open ? planeRequest({ ...settled, lambda: 1, alpha: 1 }, shapePair) : undefined, true),
    line: useJob(
      'branches',
      open ? { parameters: { ...settled, [branch]: 1 }, axis: axisOf(branch), samples } : undefined,
      true,
    ),
    preview: useJob(
      'regime',
      open && pointed
        ? { parameters: { ...present, [pointed.pair[0]]: pointed.place.x, [pointed.pair[1]]: pointed.place.y } }
        : undefined,
    ),
    pointed,
    onPoint: setPointed,
  };
}

export type Regimes = ReturnType<typeof useRegimes>;

/** Half the width in ω of the ranges that are grown around the sliders' setting. */
const half = 0.1;

/** Around which weights ranges are certified; undefined where dropout, a random layer, a bias or a skip plays a part. */
function rangesRequest(state: State): TrapRangesRequest | undefined {
  const own = ownRequest(state);
  if (otherMap(state) !== undefined && !own) return undefined;
  const { omega, tau } = state;
  const [low, high] = [omega - half, omega + half].map((x) => Number(x.toPrecision(12))) as [number, number];
  return {
    range: { omega: [low, high], tau: [tau, tau] },
    weights: proofWeights(state),
    ...(own && { shape: shapeOf(own) }),
  };
}

function axisOf(of: ParameterKey): Axis {
  const { min, max } = parameterOf(of);
  return { of, min, max };
}

function planeRequest(parameters: Parameters, [x, y]: Pair): RegimesRequest {
  return { parameters, x: axisOf(x), y: axisOf(y), columns: cells, rows: cells };
}
