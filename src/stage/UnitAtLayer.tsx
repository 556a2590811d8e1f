import { type LayerMark, UnitChart } from '../charts';
import { useSize } from '../charts/drawing/useSize';
import type { Orbit, Parameters } from '../math/types';
import { Health } from '../pieces/Health';
import { netInput } from '../state/netInput';
import { orbitLetter } from '../words/orbitLetter';
import { useJob } from '../worker/useJob';

export interface UnitAtLayerProps {
  readonly orbits: readonly Orbit[];
  /** Of which the orbits are; undefined before there are some. */
  readonly parameters: Parameters | undefined;
  /** Whether newer orbits are on their way. */
  readonly busy: boolean;
  /** The layer shown; null: all of them, and the last is looked into. */
  readonly playhead: number | null;
  readonly mark: LayerMark | null;
  readonly height: number;
  readonly textSize: number;
}

/** Beyond this nothing can be drawn. */
const farthest = 1e9;

/** The unit that an orbit has come to: the distributions of what goes into it and of what it gives on. */
export function UnitAtLayer({ orbits, parameters, busy, playhead, mark, height, textSize }: UnitAtLayerProps) {
  const [box, { width }] = useSize();
  const index = mark?.orbit ?? 0;
  const points = orbits[index]?.points ?? [];
  const layer = Math.min(mark?.layer ?? playhead ?? Infinity, points.length - 1);
  const point = points[layer];
  const { m, s } = point && parameters ? netInput(point, parameters) : { m: 0, s: 0 };
  const drawable =
    point && parameters && Math.abs(m) <= farthest && s <= farthest ** 2 && Math.abs(point.mu) <= farthest;
  const job = useJob('profile', drawable ? { parameters, point, reach: 4, bound: 0.1 } : undefined);
  const shown = drawable && job.output;
  const name = `${orbitLetter(index)}, after ${layer === 0 ? 'no layer' : `layer ${layer}`}`;
  return (
    <figure className="unit-at-layer" ref={box} aria-busy={busy || job.busy}>
      <figcaption>{point ? <>One unit: {name}</> : 'There is no orbit whose unit could be shown.'}</figcaption>
      {shown && width > 0 && (
        <UnitChart
          {...{ width, height, textSize }}
          profile={job.output!.profile}
          to={job.output!.to}
          label={`Densities of a unit’s net input z and its activation: ${name}`}
        />
      )}
      {point && !drawable && <p className="muted">Its numbers are too large to be drawn.</p>}
      <Health of="the unit" health={job.health} reason={job.reason} onRetry={job.retry} />
    </figure>
  );
}
