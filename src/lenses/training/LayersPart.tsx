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
  const charts = [
    {
      words: 'Variance',
      of: 'nu',
      symbol: 'ν',
      include: variance,
      caption: record && first && (
        <>
          Over all units and 256 of the learnt images; line: before anything was learnt. After the last layer it is{' '}
          <Value value={record.nu[depth]!} digits={3} />, at first <Value value={first.nu[depth]!} digits={3} />
          {most > 0 && `; learning has moved the variance of layer ${most} most`}. The page’s own runs of SELU, from
          seed 1, ended at 2.6 to 3.0 in the usual mode and at 3.6 to 3.7 in the noise mode.
        </>
      ),
    },
    {
      words: 'Mean',
      of: 'mu',
      symbol: 'μ',
      include: mean,
      caption:
        'Both are on the plane, as squares; dashed there: before anything was learnt. The map of (0, 1) speaks of layers whose weights know nothing of their inputs.',
    },
  ] as const;
  return (
    <>
      <NetChoice explorer={explorer} own={own} />
      {!(record && first) ? (
        <Nothing />
      ) : (
        charts.map(({ words, of, include, symbol, caption }) => (
          <ChartSection
            key={words}
            busy={view.going}
            done={done}
            title={`${words} by layer`}
            shape={0.6}
            caption={<p className="regime-note">{caption}</p>}
          >
            {(size) => (
              <DepthChart
                {...size}
                measured={record[of]}
                expected={first[of]}
                depth={depth}
                include={include}
                shown={shown}
                yName={`${words.toLowerCase()} ${symbol}`}
                label={`${words} by layer: at the epoch shown, and before anything was learnt`}
              />
            )}
          </ChartSection>
        ))
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
