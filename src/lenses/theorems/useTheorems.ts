import { useCallback, useMemo, useState } from 'react';
import type { State, TheoremBox } from '../../state/State';
import { statementTable } from '../../state/tables/statementTable';
import type { AttractRequest, GrowRequest, ProveRequest, Report } from '../../worker/theorems/proofMessages';
import { type JobState, useJob } from '../../worker/useJob';
import { proofWeights } from './proofWeights';

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
  readonly grow: JobState<'grow'>;
  /** Begins to look for larger ranges of ω and τ. */
  readonly onGrow: () => void;
  readonly growing: GrowRequest | undefined;
  /** The chosen statement's box in the paper, once known. */
  readonly paperBox: TheoremBox | undefined;
  /** The box on the plane. */
  readonly box: TheoremBox | undefined;
  /** True when the proofs are about the paper's λ₀₁ and α₀₁. */
  readonly paperWeights: boolean;
}

/** Keeps the proofs of the Theorems lens in step with the state; asks for nothing while another lens is shown. */
export function useTheorems(state: State): Theorems {
  const { lens, statement: id, box: custom, lambda, alpha, omega, tau } = state;
  const shown = lens === 'theorems';
  const weights = useMemo(() => proofWeights({ lambda, alpha }), [lambda, alpha]);
  const all = useMemo((): ProveRequest | undefined => {
    if (!shown) return undefined;
    return { statements: statementTable.map((row) => ({ id: row.id, domain: null })), weights, detail: false };
  }, [shown, weights]);
  const one = useMemo((): ProveRequest | undefined => {
    if (!shown) return undefined;
    return { statements: [{ id, domain: custom }], weights, detail: true };
  }, [shown, id, custom, weights]);
  const list = useJob('prove', all, true);
  const chosen = useJob('prove', one, true);
  // Every message brings a new copy of the same box; its text tells whether it is another one.
  const written = JSON.stringify(list.output?.reports.find((report) => report.id === id)?.domain);
  const paperBox = useMemo((): TheoremBox | undefined => written && JSON.parse(written), [written]);
  const box = custom ?? paperBox;
  const around = useMemo((): AttractRequest | undefined => {
    if (!shown || !box) return undefined;
    return { box: { mu: box.mu, nu: box.nu }, omega, tau, weights };
  }, [shown, box, omega, tau, weights]);
  const attract = useJob('attract', around, true);
  const [growing, setGrowing] = useState<GrowRequest>();
  const grow = useJob('grow', growing, true);
  const onGrow = useCallback(() => box && setGrowing({ id, domain: box, weights }), [id, box, weights]);
  const paperWeights = weights.lambda === undefined && weights.alpha === undefined;
  const report = chosen.output?.reports.find((one) => one.id === id);
  const stale = report !== undefined && JSON.stringify(report.domain) !== JSON.stringify(box);
  return { list, chosen, report, stale, attract, grow, onGrow, growing, paperBox, box, paperWeights };
}
