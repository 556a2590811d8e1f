import type { Snapshot } from '../../state/Explorer';
import { proofWeights } from '../../state/proofWeights';
import type { TheoremBox } from '../../state/State';
import type { Shape } from '../../worker/theorems/keptWeights';
import type { SequenceRequest, TrapRangesRequest } from '../../worker/theorems/sequenceMessages';
import { type Stoppable, useStoppable } from '../../worker/useStoppable';
import { useTrapRanges, type WiderRanges } from './useTrapRanges';

export interface Sequence extends WiderRanges {
  /** What layers with any weights do to the box on the plane and to the start; asked for while the film is on. */
  readonly job: Stoppable<'sequence'>;
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
  const job = useStoppable('sequence', request, on);
  const wider: TrapRangesRequest | undefined = range && {
    range,
    weights,
    ...(shape && { shape, near: middleOf(box) }),
  };
  return { job, ...useTrapRanges(wider, on) };
}

function middleOf({ mu, nu }: TheoremBox) {
  return { mu: (mu[0] + mu[1]) / 2, nu: (nu[0] + nu[1]) / 2 };
}
