import { useState } from 'react';
import type { Moments } from '../../../math/types';
import type { Snapshot } from '../../../state/Explorer';
import { layerOf } from '../../../state/layerOf';
import { type JobState, useJob } from '../../../worker/useJob';

/** Where the target stands until it is moved: the paper's wish. */
const usual: Moments = { mu: 0, nu: 1 };
/** Cells across and up in which the region of feasible targets is looked for. */
const cells = 128;

export interface Design {
  /** The fixed point that is wished for. */
  readonly target: Moments;
  readonly solved: JobState<'solve'>;
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
  const region = { ...layer, window, nuScale, columns: cells, rows: cells };
  const feasibility = useJob('feasibility', shown ? region : undefined, true);
  return { target, solved, feasibility, picking, onPicking };
}
