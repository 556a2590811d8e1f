import type { Snapshot } from '../../state/Explorer';
import { netInput } from '../../state/netInput';
import { parametersOf } from '../../state/parametersOf';
import type { MapResult } from '../../worker/messages';
import { useJob } from '../../worker/useJob';
import { throughPoint } from './throughPoint';

/** Beyond this nothing can be drawn that could be told from a point at the edge. */
const farthest = 1e9;
const nothing = { fixedPoints: [], orbits: [] };

/** The activation and what it makes of the chosen point, kept in step with the state. */
export function useProfile({ state }: Snapshot, result: MapResult | undefined) {
  const through = throughPoint(state, result ?? nothing);
  const parameters = parametersOf(state);
  const { point } = through;
  const { m, s } = netInput(point, parameters);
  const tooFar = !(Math.abs(m) <= farthest && s <= farthest ** 2 && Math.abs(point.mu) <= farthest);
  // The conditions are on the activation alone, so they are found all the same.
  const job = useJob('profile', {
    parameters,
    point: tooFar ? { mu: 0, nu: 1 } : point,
    reach: Number(state.reach),
    bound: state.bound,
  });
  return { job, through, tooFar };
}
