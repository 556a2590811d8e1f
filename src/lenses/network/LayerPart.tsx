import { DepthChart } from '../../charts';
import type { Table } from '../../export/tables/Table';
import { ChartSection } from '../../pieces/ChartSection';
import { Select } from '../../pieces/fields/Select';
import { Value } from '../../pieces/table/Value';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { poolingTable } from '../../state/tables/networkTable';
import type { NetworkResult } from '../../worker/network/networkMessages';
import { PerturbFields } from './PerturbFields';
import type { Network } from './useNetwork';
import { WideTable } from './WideTable';

export interface PartProps {
  readonly explorer: Snapshot & Explorer;
  readonly network: Network;
  readonly result: NetworkResult;
}

export interface LayerPartProps extends PartProps {
  readonly table: Table;
}

/** The network layer by layer: pooled, or the units' own means, which pooling hides. */
export function LayerPart({ explorer, network, result, table }: LayerPartProps) {
  const { state, dispatch } = explorer;
  const { records, between } = result;
  const record = records[network.shown];
  const { settings } = result.request;
  return (
    <>
      <label className="network-field">
        on the plane
        <Select value={state.pooling} options={poolingTable} onChoose={(pooling) => dispatch({ pooling })} />
      </label>
      <p className="note">
        Pooled, a layer is one point: mean and variance over all its units and inputs. Unit by unit it is a cloud, since
        every unit draws its own weights and has a mean of its own. The map of one unit follows none of them for long:
        it keeps its weights’ sums, and layers draw them anew.
        {settings.centred &&
          ' Centred weights take a mean away that the inputs share, so that many units follow the map of one.'}
      </p>
      <ChartSection
        title="Variance between the units’ means"
        busy={network.running}
        done={network.job.done}
        shape={0.6}
        caption={
          record && (
            <p className="regime-note">
              Pooling hides it: at layer {network.shown} it is <Value value={record.between} digits={3} /> of the whole
              variance <Value value={record.nu} digits={3} />. Near (0, 1) SELU shrinks it by 0.970680 a layer only.
              Squares: measured. Line: the map of two inputs that share nothing but their mean.
            </p>
          )
        }
      >
        {(size) => (
          <DepthChart
            {...size}
            measured={records.map((each) => each.between)}
            expected={between}
            depth={settings.depth}
            include={zero}
            shown={network.shown}
            yName="variance of means"
            label="Variance between the units’ means by layer: measured, and by the map"
          />
        )}
      </ChartSection>
      <PerturbFields state={state} onChange={dispatch} />
      <WideTable of={table} busy={network.running} current={network.shown} />
      <p className="note">
        By the map: what it makes of the mean and variance measured after the layer before. Away, in{' '}
        <i className="symbol">σ</i>: the difference in deviations of chance, by the scatter of the layer’s units.
      </p>
    </>
  );
}

const zero = [0] as const;
