import { useMemo } from 'react';
import { WeightCloud } from '../../charts';
import { trainedUnitsTable } from '../../export/tables/networks/trainingTables';
import { ChartSection } from '../../pieces/ChartSection';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import { useJob } from '../../worker/useJob';
import type { TrainingPartProps } from './LossPart';
import { NetChoice } from './NetChoice';
import { Nothing } from './Nothing';

/** Theorem 1's rectangle. */
const theorem1 = { omega: [-0.1, 0.1], tau: [0.95, 1.1] } as const;
const standard = { mu: 0, nu: 1 };

/** The weights of all units, drifting over Theorem 1's rectangle. */
export function WeightsPart({ explorer, own }: TrainingPartProps) {
  const { run, record, view, shownEpoch } = own;
  const first = run?.records[0];
  const plain = run?.net.norm === 'none';
  // While the newest epoch changes from moment to moment, only what is pinned is worth the sums.
  const asks = record && plain && (!view.going || explorer.state.epoch !== null);
  const job = useJob(
    'units',
    asks ? { parameters: { ...run.net.parameters, omega: 0, tau: 1 }, from: standard, sums: record.sums } : undefined,
    true,
  );
  const fixed = job.output && job.current ? job.output.fixed : undefined;
  const attracts = useMemo(() => fixed && ((unit: number) => !Number.isNaN(fixed[2 * unit]!)), [fixed]);
  const table = useMemo(
    () => record && first && trainedUnitsTable(record, first, job.current ? job.output : undefined),
    [record, first, job.current, job.output],
  );
  useOffer('lens', [{ tables: table ? [table] : [], busy: job.busy }], 1);
  return (
    <>
      <NetChoice explorer={explorer} own={own} />
      <Health of="the units’ own maps" health={job.health} reason={job.reason} onRetry={job.retry} />
      {!(record && table) ? (
        <Nothing />
      ) : (
        <>
          <ChartSection
            title="All units by ω and τ"
            busy={job.busy}
            done={job.done}
            shape={0.86}
            caption={
              <p className="regime-note">
                Box: Theorem 1’s rectangle.{' '}
                {plain
                  ? 'Dots: units whose own map has an attracting fixed point; crosses: those without.'
                  : 'The map speaks of no layer that is normalised, so that none of these attracts or does not.'}
              </p>
            }
          >
            {(size) => (
              <WeightCloud
                {...size}
                sums={record.sums}
                attracts={attracts}
                box={theorem1}
                picked={null}
                onPick={() => {}}
                label={`${record.sums.length / 2} units at epoch ${shownEpoch}: sum of the weights across, sum of squared weights up`}
              />
            )}
          </ChartSection>
          <DataTable table={table} busy={job.busy} />
          <p className="note">
            At a width of 64 a few of a hundred units lie where the theorem speaks, before training as after it: what it
            assumes of single units is not what keeps these networks near (0, 1).
          </p>
        </>
      )}
    </>
  );
}
