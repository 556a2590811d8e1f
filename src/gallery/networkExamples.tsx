import { type ReactNode, useState } from 'react';
import {
  CorrelationChart,
  DepthChart,
  HistogramChart,
  MeasuredLegend,
  MeasuredOrbits,
  NetworkOrbit,
  Plane,
  UnitCloud,
  WeightCloud,
  WidthChart,
} from '../charts';
import { alpha01, lambda01 } from '../math';
import type { Moments } from '../math/types';
import { networkJob } from '../worker/network/networkJob';
import type { NetworkResult } from '../worker/network/networkMessages';
import type { Subject } from './Example';

let small: NetworkResult | undefined;

/** A small network, run once. */
function network(): NetworkResult {
  if (small) return small;
  const steps = networkJob({
    settings: {
      parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
      ...{ width: 48, depth: 8, batch: 48, seed: 1, law: 'normal', centred: false },
      ...{ input: { mu: 0.5, nu: 1.5 }, alike: 0, pair: 0.5, drift: 0 },
    },
  });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    small = step.value;
    return small;
  }
}

const size = { width: 360, height: 260, textSize: 13 };
const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

function OnPlane({ units }: { readonly units: boolean }): ReactNode {
  const [input, setInput] = useState<Moments>({ mu: 0.5, nu: 1.5 });
  const { records, many, unit, bands } = network();
  return (
    <Plane
      {...{ width: 480, height: 400, textSize: 13, window, nuScale: 'linear', home: window, label: 'Example' }}
      limits={{ nuLeast: 0, legal: () => true }}
      onWindow={() => {}}
    >
      {units && (
        <UnitCloud
          units={records[8]!.units}
          picked={3}
          arrow={{ from: many[7]!, to: { mu: 0.4, nu: 0.8 }, fixed: { mu: -0.2, nu: 0.6 } }}
        />
      )}
      <NetworkOrbit {...{ measured: records, many, unit, bands, shown: 3, input }} onInput={setInput} />
    </Plane>
  );
}

/** Two networks measured elsewhere: one leaves the map, of the other the means are not known. */
function Measured(): ReactNode {
  const { many } = network();
  const chance = { mu: 0.03, nu: 0.05 };
  const mark = (name: string, mu: number, nu: number) => ({ name, at: { mu, nu }, reach: null, chance });
  const layers = [
    mark('inputs', 0.5, 1.5),
    mark('fc1', 0.06, 1.42),
    mark('fc2', 0.02, 1.35),
    { ...mark('fc3.activation.last', -0.4, 0.6), missed: { mu: 0.03, nu: 1.25 } },
  ];
  const arcs = [1.1, 1, 0.9].map((nu, layer) => ({ ...mark(`conv${layer}`, 0, nu), reach: 0.3 - 0.1 * layer }));
  const unknown = { mu: Number.NaN, nu: Number.NaN };
  return (
    <>
      <Plane
        {...{ width: 480, height: 400, textSize: 13, window, nuScale: 'linear', home: window, label: 'Example' }}
        limits={{ nuLeast: 0, legal: () => true }}
        onWindow={() => {}}
      >
        <MeasuredOrbits
          networks={[
            { name: 'before', layers, walk: many },
            { name: 'after', layers: arcs.map((arc) => ({ ...arc, chance: unknown })), walk: [] },
          ]}
          shown={2}
        />
      </Plane>
      <MeasuredLegend names={['before', 'after']} arcs missed chance />
    </>
  );
}

function Weights(): ReactNode {
  const [picked, setPicked] = useState(3);
  const { sums } = network().records[8]!;
  return (
    <WeightCloud
      {...size}
      sums={sums}
      attracts={(unit) => Math.abs(sums[2 * unit]!) < 1}
      box={{ omega: [-0.1, 0.1], tau: [0.95, 1.1] }}
      picked={picked}
      onPick={setPicked}
      label="Example"
    />
  );
}

const charts: Readonly<Record<string, () => ReactNode>> = {
  'network-orbit': () => <OnPlane units={false} />,
  'network-units': () => <OnPlane units />,
  'network-measured': () => <Measured />,
  'network-weights': () => <Weights />,
  'network-histogram': () => {
    const { from, to, ...histogram } = network().records[8]!.net!.histogram;
    // Sums in single precision end in other bits where they are made in another order.
    return <HistogramChart {...size} {...histogram} {...{ from: short(from), to: short(to) }} xName="z" label="z" />;
  },
  'network-depth': () => (
    <DepthChart
      {...size}
      measured={network().records.map(({ between }) => between)}
      expected={network().between}
      depth={8}
      shown={3}
      yName="variance of the means"
      label="Example"
    />
  ),
  'network-correlation': () => (
    <CorrelationChart
      width={300}
      textSize={13}
      before={[-1, -0.5, 0, 0.5, 1]}
      after={[-0.96639, -0.48, 0, 0.49057, 1]}
      walk={network().records.map(({ cosine }) => cosine)}
      shown={3}
      label="Example"
    />
  ),
  'network-widths': () => (
    <WidthChart
      {...size}
      points={[16, 32, 64, 128].map((n, index) => ({ n, value: [0.3, 0.2, 0.16, 0.1][index]! }))}
      power={-0.5}
      yName="distance"
      label="Example"
    />
  ),
};

export const networkExamples: Subject = {
  subject: 'network',
  styles: ['charts.css', 'parameters/regimes.css', 'network/network.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};

const short = (value: number) => Number(value.toPrecision(5));
