import { useState } from 'react';
import type { Snapshot } from '../../state/Explorer';
import { proofWeights } from '../../state/proofWeights';
import type { TheoremBox } from '../../state/State';
import { statementTable } from '../../state/tables/statementTable';
import { sameValue } from '../../worker/sameValue';
import type { GrowRequest, Report } from '../../worker/theorems/proofMessages';
import { type JobState, useJob } from '../../worker/useJob';
import { type Stoppable, useStoppable } from '../../worker/useStoppable';
import { ownRequest, shapeOf } from './own/ownRequest';
import { type Sequence, useSequence } from './useSequence';

export interface Theorems {
  /** Every statement on the paper's own box. */
  readonly list: JobState<'prove'>;
  /** The chosen statement on the box on the plane. */
  readonly chosen: JobState<'prove'>;
  /** The newest report about the chosen statement. */
  readonly report: Report | undefined;
  /** True while that report is about a box that is no longer the one on the plane. */
  readonly stale: boolean;
  readonly attract: JobState<'attract'>;
  /** What is proved of the plane's activation where it is not of SELU's form. */
  readonly own: Stoppable<'own'>;
  /** True where that, and not the paper's statements, is about the plane's map. */
  readonly isOwn: boolean;
  /** Larger ranges of ω and τ for the box on the plane, once they have been asked for. */
  readonly grow: JobState<'grow'>;
  /** Begins to look for them, or ends it; another box ends it too. */
  readonly onGrow: () => void;
  /** The chosen statement's box in the paper, once known. */
  readonly paperBox: TheoremBox | undefined;
  /** What is known of any weights in every layer. */
  readonly sequence: Sequence;
  /** The box on the plane. */
  readonly box: TheoremBox | undefined;
  /** True when the proofs are about the paper's λ₀₁ and α₀₁. */
  readonly paperWeights: boolean;
}

const every = statementTable.map(({ id }) => ({ id, domain: null }));

/** Keeps the proofs of the Theorems lens in step with the state; asks for nothing unless it is open. */
export function useTheorems({ state }: Snapshot, open: boolean): Theorems {
  const { statement: id, box: custom, omega, tau } = state;
  const weights = proofWeights(state);
  const mine = ownRequest(state);
  const isOwn = mine !== undefined;
  // The reader's box is about the plane's map, so that the paper's statements keep to their own then.
  const one = { statements: [{ id, domain: isOwn ? null : custom }], weights, detail: true };
  const own = useStoppable('own', mine, open);
  const list = useJob('prove', open ? { statements: every, weights, detail: false } : undefined, true);
  const chosen = useJob('prove', open ? one : undefined, true);
  const paperBox = list.output?.reports.find((report) => report.id === id)?.domain;
  const box = custom ?? (isOwn ? own.output?.proof.box?.domain : paperBox);
  const around = !isOwn && box && { box: { mu: box.mu, nu: box.nu }, omega, tau, weights };
  const attract = useJob('attract', open && around ? around : undefined, true);
  // Of another activation that is asked which the page leads with: one fixed point that attracts the box.
  const larger: GrowRequest | undefined = box && {
    id: isOwn ? 'theorem1.fixedPoint' : id,
    ...{ domain: box, weights },
    ...(mine && { shape: shapeOf(mine) }),
  };
  const sequence = useSequence({ state } as Snapshot, box, mine && shapeOf(mine), open);
  const [wish, setWish] = useState<GrowRequest>();
  const grow = useJob('grow', open && sameValue(wish, larger) ? larger : undefined, true);
  const paperWeights = weights.lambda === undefined && weights.alpha === undefined;
  const report = chosen.output?.reports.find((one) => one.id === id);
  const stale = report !== undefined && !isOwn && !sameValue(report.domain, box);
  return {
    ...{ list, chosen, report, stale, attract, own, isOwn, grow, sequence, paperBox, box, paperWeights },
    onGrow: () => setWish(grow.busy ? undefined : larger),
  };
}
