import { DepthChart } from '../../charts';
import { ChartSection } from '../../pieces/ChartSection';
import { Value } from '../../pieces/table/Value';
import type { TrainingPartProps } from './LossPart';
import { NetChoice } from './NetChoice';
import { Nothing } from './Nothing';

const mean = [0] as const;
const variance = [0, 1] as const;

/** Mean and variance of every layer, at an epoch and before anything was learnt. */
export function LayersPart({ explorer, own }: TrainingPartProps) {
  const { run, record, view, done } = own;
  const first = run?.records[0];
  const depth = record ? record.mu.length - 1 : 0;
  const shown = Math.min(explorer.state.playhead ?? Infinity, depth);
  const most = record && first ? movedMost(record.nu, first.nu) : 0;
  const frame = { busy: view.going, done };
  return (
    <>
      <NetChoice explorer={explorer} own={own} />
      {!(record && first) ? (
        <Nothing />
      ) : (
        <>
          <ChartSection
            {...frame}
            title="Variance by layer"
            shape={0.6}
            caption={
              <p className="regime-note">
                Over all units and 256 of the learnt images; line: before anything was learnt. After the last layer it
                is <Value value={record.nu[depth]!} digits={3} />, at first{' '}
                <Value value={first.nu[depth]!} digits={3} />
                {most > 0 && `; learning has moved the variance of layer ${most} most`}.
              </p>
            }
          >
            {(size) => (
              <DepthChart
                {...size}
                measured={record.nu}
                expected={first.nu}
                depth={depth}
                include={variance}
                shown={shown}
                yName="variance ν"
                label="Variance by layer: at the epoch shown, and before anything was learnt"
              />
            )}
          </ChartSection>
          <ChartSection
            {...frame}
            title="Mean by layer"
            shape={0.6}
            caption={
              <p className="regime-note">
                Both are on the plane, as squares; dashed there: before anything was learnt. The map of (0, 1) speaks of
                layers whose weights know nothing of their inputs.
              </p>
            }
          >
            {(size) => (
              <DepthChart
                {...size}
                measured={record.mu}
                expected={first.mu}
                depth={depth}
                include={mean}
                shown={shown}
                yName="mean μ"
                label="Mean by layer: at the epoch shown, and before anything was learnt"
              />
            )}
          </ChartSection>
        </>
      )}
    </>
  );
}

/** The layer whose number has changed most; 0 where none has, or none can be told. */
function movedMost(now: ArrayLike<number>, first: ArrayLike<number>): number {
  let [layer, most] = [0, 0];
  for (let k = 1; k < now.length; k++) {
    const change = Math.abs(now[k]! - first[k]!);
    if (change > most) [layer, most] = [k, change];
  }
  return layer;
}
