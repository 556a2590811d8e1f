import { useMemo } from 'react';
import { WidthChart } from '../../charts';
import { widthTable } from '../../export/tables/networks/networkTables';
import { ChartSection } from '../../pieces/ChartSection';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { Value } from '../../pieces/table/Value';
import type { WidthsResult } from '../../worker/network/networkMessages';
import type { Network } from './useNetwork';
import { WideTable } from './WideTable';

/** How fast networks come to the map as they get wider. */
export function WidthPart({ network }: { readonly network: Network }) {
  const { output, busy, done, health, reason, retry } = network.widths;
  const table = useMemo(() => output && widthTable(output), [output]);
  useOffer('lens', [{ tables: table ? [table] : [], busy }], 1);
  const points = (of: 'error' | 'pooled' | 'distance') =>
    output?.found.map((each) => ({ n: each.width, value: each[of] })) ?? [];
  return (
    <>
      <Health of="the networks of other widths" health={health} reason={reason} onRetry={retry} />
      <ChartSection
        title="One input’s distance from the map"
        busy={busy}
        done={done}
        shape={0.66}
        caption={
          output && (
            <p className="regime-note">
              Of the mean and variance of one input over the units, over {output.depth} layers and several seeds: falls
              like <i className="symbol">n</i> to the power <SlopeWords of={output.slope} />; −½ is expected, the line.
            </p>
          )
        }
      >
        {(size) => (
          <WidthChart
            {...size}
            points={points('error')}
            power={-0.5}
            yName="distance"
            label="Distance of one input’s mean and variance from the map against the width"
          />
        )}
      </ChartSection>
      <ChartSection
        title="The whole batch’s distance from the map"
        busy={busy}
        done={done}
        shape={0.66}
        caption={
          output && (
            <p className="regime-note">
              Pooled over the batch: to the power <SlopeWords of={output.pooledSlope} />. Inputs with little in common
              err independently, so that their mean errs less; what is left of it is a bias that falls like 1/
              <i className="symbol">n</i>, the line.
            </p>
          )
        }
      >
        {(size) => (
          <WidthChart
            {...size}
            points={points('pooled')}
            power={-1}
            yName="distance"
            label="Distance of the pooled mean and variance from the map against the width"
          />
        )}
      </ChartSection>
      {table && <WideTable of={table} busy={busy} />}
      <p className="note">
        Distance and kurtosis: how far the net inputs are from normal, as in “Net inputs”, in the mean over the layers.
      </p>
    </>
  );
}

function SlopeWords({ of }: { readonly of: WidthsResult['slope'] }) {
  return (
    <>
      <Value value={of.value} digits={3} />
      {!Number.isNaN(of.deviation) && (
        <>
          {' '}
          ± <Value value={of.deviation} digits={1} />
        </>
      )}
    </>
  );
}
