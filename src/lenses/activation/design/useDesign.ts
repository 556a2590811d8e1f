import { useState } from 'react';
import type { Moments } from '../../../math/types';
import type { Snapshot } from '../../../state/Explorer';
import { layerOf } from '../../../state/layerOf';
import { parametersOf } from '../../../state/parametersOf';
import type { State } from '../../../state/State';
import { type JobState, useJob } from '../../../worker/useJob';
import { ownOf } from './ownOf';

/** Where the target stands until it is moved: the paper's wish. */
const usual: Moments = { mu: 0, nu: 1 };
/** Cells across and up in which the region of feasible targets is looked for. */
const cells = 128;

export interface Design {
  /** The fixed point that is wished for. */
  readonly target: Moments;
  /** λ and α of SELU's form. */
  readonly solved: JobState<'solve'>;
  /** a·f + c and the own constants of the present activation. */
  readonly any: JobState<'designAny'>;
  readonly feasibility: JobState<'feasibility'>;
  /** True while a click in the plane sets the target. */
  readonly picking: boolean;
  readonly onPicking: (picking: boolean) => void;
}

/** Keeps what the Design part shows in step with the state; asks for nothing while another part or lens is shown. */
export function useDesign({ state }: Snapshot, open: boolean): Design {
  const { aspect, window, nuScale } = state;
  const layer = layerOf(state);
  const shown = open && aspect === 'design';
  const target = state.target ?? usual;
  const [picking, onPicking] = useState(false);
  const solved = useJob('solve', shown ? { ...layer, target } : undefined, true);
  const any = useJob('designAny', shown ? { target, ...anyOf(state) } : undefined, true);
  const own = shown && ownOf(state);
  const region = { ...layer, window, nuScale, columns: cells, rows: cells, ...(own && { own }) };
  const feasibility = useJob('feasibility', shown ? region : undefined, true);
  return { target, solved, any, feasibility, picking, onPicking };
}

/** The present activation in its layer, whatever it is. */
function anyOf(state: State) {
  const { activation = 'selu', lambda, alpha, beta, formula, dropout, rate } = parametersOf(state);
  return {
    layer: { ...layerOf(state), ...(dropout && { dropout, rate: rate ?? 0 }) },
    shape: {
      ...{ activation, lambda, alpha },
      ...(beta !== undefined && { beta }),
      ...(formula !== undefined && { formula }),
    },
  };
}

/** Whether what is turned, λ and α of SELU's form or the present activation's own constants, keeps the target. */
export function isKept({ solved, any }: Design, seluForm: boolean): boolean {
  if (seluForm) return solved.output?.feasibility.feasible ?? true;
  return (any.output?.constants?.solutions.length ?? 1) > 0;
}
