import { useState } from 'react';
import { sameValue } from '../../worker/sameValue';
import type { TrapRangesRequest } from '../../worker/theorems/sequenceMessages';
import { type Stoppable, useStoppable } from '../../worker/useStoppable';

export interface WiderRanges {
  /** How far a range of weights can be widened, once that was asked for. */
  readonly ranges: Stoppable<'trapRanges'>;
  readonly looking: boolean;
  readonly onLook: (look: boolean) => void;
}

/** Looks for wider ranges once that is asked for; another range to begin with ends it. */
export function useTrapRanges(request: TrapRangesRequest | undefined, open: boolean): WiderRanges {
  const [wish, setWish] = useState<TrapRangesRequest>();
  const looking = open && wish !== undefined && sameValue(wish, request);
  const ranges = useStoppable('trapRanges', looking ? request : undefined);
  const onLook = (look: boolean) => {
    setWish(look ? request : undefined);
    ranges.onStop(false);
  };
  return { ranges, looking, onLook };
}
