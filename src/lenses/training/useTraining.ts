import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Snapshot } from '../../state/Explorer';
import { trainingOf, type WantedNet } from '../../state/trainingOf';
import { isResting, onRest } from '../../worker/pool/resting';
import { pageTraining } from '../../worker/training/pageTraining';
import { finished, runId } from '../../worker/training/Run';
import { trainedNets } from '../../worker/training/trainedNets';

const none: readonly WantedNet[] = [];

/**
 * The networks that the Training lens trains, and what has come of them. They learn when the reader says so, go on while
 * another lens is open, and stand still while the page is out of sight.
 */
export function useTraining({ state }: Snapshot, open: boolean) {
  const [training] = useState(pageTraining);
  const view = useSyncExternalStore(training.subscribe, training.view);
  const [last, setLast] = useState(none);
  const wanted = useMemo(() => (open ? trainingOf(state) : undefined), [open, state]) ?? last;
  if (open && wanted !== last) setLast(wanted);
  const { epochs, learnRate } = state;
  useEffect(() => {
    if (!open) return;
    training.recall();
    training.wish({ nets: wanted.map(({ net }) => net), epochs, rate: learnRate });
  }, [training, open, wanted, epochs, learnRate]);
  useEffect(() => {
    const look = () => training.hide(document.hidden || isResting());
    look();
    document.addEventListener('visibilitychange', look);
    const stop = onRest(look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
      training.pause();
    };
  }, [training]);
  const nets = useMemo(() => trainedNets(wanted, view.runs), [wanted, view.runs]);
  const shown =
    nets.find(({ kind, depth }) => kind === state.trainedKind && depth === state.trainedDepth) ??
    nets.find(({ runs }) => runs.length > 0) ??
    nets[0];
  const run = shown?.runs[0];
  const newest = run ? run.records.length - 1 : -1;
  const shownEpoch = Math.min(state.epoch ?? Infinity, newest);
  let [done, elapsed] = [0, 0];
  let left = 0;
  for (const { net } of wanted) {
    const own = view.runs.get(runId(net));
    elapsed += own?.elapsed ?? 0;
    const over = own !== undefined && finished(own, epochs);
    if (!over) left += 1;
    done += over ? epochs : Math.max(0, own?.state?.epoch ?? 0);
  }
  return {
    ...{ training, view, nets, wanted, shown, run, newest, elapsed, left },
    /** The part of all epochs that is done, 0 to 1. */
    done: wanted.length > 0 ? Math.min(1, done / (wanted.length * epochs)) : 1,
    /** The epoch that is looked at, and what was measured there. */
    shownEpoch,
    record: run?.records[shownEpoch],
  };
}

export type OwnTraining = ReturnType<typeof useTraining>;
