import { DepthChart, HistogramChart } from '../../charts';
import { ChartSection } from '../../pieces/ChartSection';
import { Value } from '../../pieces/table/Value';
import { networkNumber } from '../../state/tables/networkTable';
import type { PartProps } from './LayerPart';
import { NumberOf } from './NetworkFields';

const zero = [0] as const;

/** Whether the net inputs are normal, as the map assumes. */
export function NetInputPart({ explorer, network, result }: PartProps) {
  const { state, dispatch } = explorer;
  const { layer, running, job } = network;
  const net = result.records[layer]?.net;
  const { depth } = result.request.settings;
  const ofNet = (of: 'distance' | 'kurtosis') => result.records.map((record) => record.net?.[of] ?? Number.NaN);
  const frame = { busy: running, done: job.done };
  if (!net) return null;
  return (
    <>
      <NumberOf of={networkNumber('alike')} state={state} onChange={dispatch} />
      <ChartSection
        {...frame}
        title={`Net inputs of layer ${layer}`}
        shape={0.6}
        caption={
          <p className="regime-note">
            Line: the normal density that the map assumes, with mean <Value value={net.m} negligible={1e-12} /> and
            variance <Value value={net.s} />. Measured: <Value value={net.mean} /> and <Value value={net.variance} />.
            {net.s > 0 && (
              <>
                {' '}
                Kolmogorov–Smirnov distance <Value value={net.distance} digits={2} />, excess kurtosis{' '}
                <Value value={net.kurtosis} digits={2} />.
              </>
            )}
          </p>
        }
      >
        {(size) => (
          <HistogramChart
            {...size}
            {...net.histogram}
            xName={
              <>
                net input <tspan className="symbol">z</tspan>
              </>
            }
            label={`Histogram of the net inputs of layer ${layer} over the density that the map assumes`}
          />
        )}
      </ChartSection>
      <ChartSection
        {...frame}
        title={`Activations of layer ${layer}`}
        shape={0.6}
        caption={
          <p className="regime-note">
            Line: what the function makes of those normal net inputs. Before dropout and skip; what piles up in one part
            goes beyond the top.
          </p>
        }
      >
        {(size) => (
          <HistogramChart
            {...size}
            {...net.activations}
            xName={
              <>
                activation <tspan className="symbol">f(z)</tspan>
              </>
            }
            label={`Histogram of the activations of layer ${layer} over what is expected of normal net inputs`}
          />
        )}
      </ChartSection>
      <ChartSection
        {...frame}
        title="Distance from normal by layer"
        shape={0.55}
        caption={
          <p className="regime-note">
            Kolmogorov–Smirnov distance of all net inputs of a layer. Units differ in their <i className="symbol">τ</i>,
            so that the net inputs of few units are a mixture; “Widths” shows how it falls.
          </p>
        }
      >
        {(size) => (
          <DepthChart
            {...size}
            measured={ofNet('distance')}
            expected={[]}
            depth={depth}
            include={zero}
            shown={layer}
            yName="distance"
            label="Kolmogorov–Smirnov distance of the net inputs from normal, by layer"
          />
        )}
      </ChartSection>
      <ChartSection
        {...frame}
        title="Excess kurtosis by layer"
        shape={0.55}
        caption={<p className="regime-note">0 for normal net inputs.</p>}
      >
        {(size) => (
          <DepthChart
            {...size}
            measured={ofNet('kurtosis')}
            expected={[]}
            depth={depth}
            include={zero}
            shown={layer}
            yName="excess kurtosis"
            label="Excess kurtosis of the net inputs, by layer"
          />
        )}
      </ChartSection>
    </>
  );
}
