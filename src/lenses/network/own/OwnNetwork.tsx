import { startTransition, useEffect, useMemo, useState } from 'react';
import { WeightCloud } from '../../../charts';
import { measuredTable } from '../../../export/tables/networks/measuredTables';
import { networkWords, verdictWords } from '../../../export/tables/networks/measuredWords';
import type { MeasuredNetwork } from '../../../measured';
import { ChartSection } from '../../../pieces/ChartSection';
import { Said } from '../../../pieces/table/Said';
import type { AgainstRequest, AgainstResult } from '../../../worker/network/measuredMessages';
import { WideTable } from '../WideTable';
import { layerUnits } from './layerUnits';
import { OwnCharts } from './OwnCharts';

export interface OwnNetworkProps {
  readonly network: MeasuredNetwork;
  readonly found: AgainstResult['found'][number];
  readonly request: AgainstRequest;
  readonly busy: boolean;
  /** The layer shown, in any network. */
  readonly shown: number;
}

/** Theorem 1's rectangle. */
const theorem1 = { omega: [-0.1, 0.1], tau: [0.95, 1.1] } as const;
/** Rows of the table, and those that come at first: what is longer takes a browser too long to lay out at once. */
const [mostRows, firstRows] = [32, 12];
/** Steps in which a network comes: the first rows, all, a chart, what is left. */
const steps = 3;
/** Layers that are told of above the table. */
const mostLeft = 6;
const ignore = () => {};

/** What became of one network: a sentence, its layers beside the map, and the units of the layer shown by their weights. */
export function OwnNetwork({ network, found, request, busy, shown }: OwnNetworkProps) {
  const index = Math.min(shown, network.layers.length - 1);
  const layer = network.layers[index]!;
  const { sums } = layerUnits(layer);
  const layers = network.layers.length;
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step < steps) startTransition(() => setStep(step + 1));
  }, [step]);
  const most = step > 0 ? mostRows : firstRows;
  const from = Math.max(0, Math.min(layers - most, index - most / 2));
  const near = useMemo(
    () => measuredTable(network, found, request, from, from + most),
    [network, found, request, from, most],
  );
  const left = found.layers.flatMap(({ judged }, at) => (judged === 'leaves' || judged === 'explained' ? [at] : []));
  return (
    <section className="own-result" aria-label={network.name}>
      <p>
        <b>{network.name}.</b> <Said text={networkWords(network, found)} />
      </p>
      {left.length > 0 && (
        <ul className="own-left">
          {left.slice(0, mostLeft).map((at) => (
            <li key={at}>
              <b>{network.layers[at]!.name}</b>{' '}
              <Said text={verdictWords(network.layers[at]!, found.layers[at]!, request.settings.parameters)} />.
            </li>
          ))}
          {left.length > mostLeft && <li>The table has {left.length - mostLeft} more.</li>}
        </ul>
      )}
      <WideTable of={near} busy={busy} current={index - from} />
      {step > 0 && (from + mostRows < layers || from > 0) ? (
        <p className="note">
          Rows {from + 1} to {Math.min(layers, from + mostRows)} of {layers}, around the layer shown; the files have
          all.
        </p>
      ) : null}
      {layers > 1 && <OwnCharts network={network} found={found} busy={busy} shown={index} most={step - 1} />}
      {sums && step === steps && (
        <ChartSection
          title={`The units of ${layer.name} by ω and τ`}
          busy={busy}
          done={1}
          shape={0.8}
          caption={<p className="regime-note">Box: Theorem 1’s rectangle.</p>}
        >
          {(size) => (
            <WeightCloud
              {...size}
              sums={sums}
              attracts={undefined}
              box={theorem1}
              picked={null}
              onPick={ignore}
              label={`${sums.length / 2} units of ${layer.name}: sum of the weights across, sum of squared weights up`}
            />
          )}
        </ChartSection>
      )}
    </section>
  );
}
