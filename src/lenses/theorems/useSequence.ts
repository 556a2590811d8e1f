import { useState } from 'react';
import type { Snapshot } from '../../state/Explorer';
import { proofWeights } from '../../state/proofWeights';
import type { TheoremBox } from '../../state/State';
import { sameValue } from '../../worker/sameValue';
import type { Shape } from '../../worker/theorems/keptWeights';
import type { SequenceRequest, TrapRangesRequest } from '../../worker/theorems/sequenceMessages';
import { type JobState, useJob } from '../../worker/useJob';

export interface Sequence {
  /** What layers with any weights do to the box on the plane and to the start; asked for while the film is on. */
  readonly job: JobState<'sequence'>;
  /** How far the range can be widened, once that was asked for. */
  readonly ranges: JobState<'trapRanges'>;
  readonly looking: boolean;
  readonly onLook: (look: boolean) => void;
  /** True once the reader has ended the search; what was found stays. */
  readonly stopped: boolean;
  readonly onStop: (stop: boolean) => void;
}

/** Keeps what is known of any weights in every layer in step with the state. */
export function useSequence(
  { state }: Snapshot,
  box: TheoremBox | undefined,
  shape: Shape | undefined,
  open: boolean,
): Sequence {
  const { film, origin, delta } = state;
  const weights = proofWeights(state);
  const on = open && film === 'on' && box !== undefined;
  const range = box && { omega: box.omega, tau: box.tau };
  const request: SequenceRequest | undefined = box &&
    range && { range, target: { mu: box.mu, nu: box.nu }, start: origin, weights, delta, ...(shape && { shape }) };
  const [halted, setHalted] = useState<SequenceRequest>();
  const stopped = halted !== undefined && sameValue(halted, request);
  const running = useJob('sequence', on && !stopped ? request : undefined, true);
  // What was found before belongs to another box: ended at once, a search has found nothing.
  const other = stopped && !sameValue(running.output?.request, request);
  const job = other ? { ...running, output: undefined } : running;
  const wider: TrapRangesRequest | undefined = range && {
    range,
    weights,
    ...(shape && { shape, near: middleOf(box) }),
  };
  const [wish, setWish] = useState<TrapRangesRequest>();
  const looking = on && wish !== undefined && sameValue(wish, wider);
  const ranges = useJob('trapRanges', looking ? wider : undefined, true);
  return {
    ...{ job, ranges, looking, stopped },
    onLook: (look) => setWish(look ? wider : undefined),
    onStop: (stop) => setHalted(stop ? request : undefined),
  };
}

function middleOf({ mu, nu }: TheoremBox) {
  return { mu: (mu[0] + mu[1]) / 2, nu: (nu[0] + nu[1]) / 2 };
}
