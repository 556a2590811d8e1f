import { useMemo } from 'react';
import { DepthChart } from '../../../charts';
import type { MeasuredNetwork } from '../../../measured';
import { ChartSection } from '../../../pieces/ChartSection';
import type { AgainstResult } from '../../../worker/network/measuredMessages';
import { pointOf } from './pointOf';

export interface OwnChartsProps {
  readonly network: MeasuredNetwork;
  readonly found: AgainstResult['found'][number];
  readonly busy: boolean;
  readonly shown: number;
  /** How many charts there are as yet. */
  readonly most: number;
}

/** A range that spans more than that is drawn on a log axis. */
const wide = 30;

/** Mean and variance by layer, as measured and as the map has them from the layer before; second moments without means. */
export function OwnCharts({ network, found, busy, shown, most }: OwnChartsProps) {
  const { layers } = network;
  const moments = layers.some(({ mean }) => mean === null);
  const series = useMemo(() => {
    const at = layers.map(pointOf);
    const to = found.layers.map(({ predicted }) => predicted ?? { mu: Number.NaN, nu: Number.NaN });
    // Where some means are not known, all layers are compared by their second moments.
    const size = ({ mu, nu }: { readonly mu: number; readonly nu: number }) => (moments ? nu + mu * mu : nu);
    return { means: [at, to].map((list) => list.map(({ mu }) => mu)), sizes: [at, to].map((list) => list.map(size)) };
  }, [layers, found, moments]);
  const positive = series.sizes.flat().filter((value) => value > 0);
  const scale = Math.max(...positive) > wide * Math.min(...positive) ? 'log' : 'linear';
  const charts = [
    ...(moments ? [] : [{ words: 'Mean', of: series.means, scale: 'linear' as const }]),
    { words: moments ? 'Second moment' : 'Variance', of: series.sizes, scale },
  ] as const;
  return charts.slice(0, Math.max(0, most)).map(({ words, of, scale }) => (
    <ChartSection
      key={words}
      title={`${words} by layer, ${network.name}`}
      busy={busy}
      done={1}
      shape={0.5}
      caption={<p className="regime-note">Squares: measured. Line: what the map makes of the layer before.</p>}
    >
      {(size) => (
        <DepthChart
          {...size}
          measured={of[0]!}
          expected={of[1]!}
          depth={layers.length - 1}
          scale={scale}
          shown={shown}
          yName={words.toLowerCase()}
          label={`${words} by layer of ${network.name}: measured, and by the map from the layer before`}
        />
      )}
    </ChartSection>
  ));
}
