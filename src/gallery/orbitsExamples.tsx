import { type ComponentProps, type ReactNode, useState } from 'react';
import { Cobweb, type LayerMark, LayerSeries } from '../charts';
import { alpha01, lambda01, orbit, varianceCurve } from '../math';
import type { Moments, NuScale, Parameters } from '../math/types';
import type { Subject } from './Example';

const at = (omega: number, tau: number, starts: readonly Moments[], layers: number) =>
  starts.map((start) => orbit(start, { omega, tau, lambda: lambda01, alpha: alpha01 }, layers));
const two = [
  { mu: 0.7, nu: 1.8 },
  { mu: -0.8, nu: 0.2 },
];
const size = { width: 340, height: 110, textSize: 13 };
const collapse = () => at(0, 1 / 3, [{ mu: 0.5, nu: 10 }], 20);
const curve = (tau: number, range: readonly [number, number], scale: NuScale) =>
  varianceCurve({ omega: 0, tau, lambda: lambda01, alpha: alpha01 }, range, scale, 24)!;

/** A series on which a layer can be pointed at and chosen. */
function Series(props: Omit<ComponentProps<typeof LayerSeries>, keyof typeof size | 'onMark' | 'onChoose'>) {
  const [mark, setMark] = useState<LayerMark | null>(props.mark);
  const [playhead, setPlayhead] = useState(props.playhead);
  return <LayerSeries {...size} {...props} {...{ mark, playhead }} onMark={setMark} onChoose={setPlayhead} />;
}

const charts: Readonly<Record<string, () => ReactNode>> = {
  'series-mean': () => (
    <Series
      of="mu"
      orbits={at(0, 1, two, 32)}
      layers={32}
      range={[-1, 1]}
      scale="linear"
      playhead={3}
      mark={{ orbit: 1, layer: 8 }}
    />
  ),
  'series-variance-collapsing': () => (
    <Series of="nu" orbits={collapse()} layers={20} range={[1e-6, 20]} scale="log" playhead={null} mark={null} />
  ),
  'series-diverging': () => (
    <Series
      of="nu"
      orbits={at(0, 1e6, [{ mu: 0, nu: 1 }], 60)}
      layers={60}
      range={[0, 2]}
      scale="linear"
      playhead={59}
      mark={{ orbit: null, layer: 60 }}
    />
  ),
  cobweb: () => (
    <Cobweb
      {...size}
      height={220}
      of="nu"
      curve={curve(1, [0, 2], 'linear')}
      orbits={at(0, 1, two, 32)}
      range={[0, 2]}
      scale="linear"
      playhead={5}
    />
  ),
  'cobweb-collapsing': () => (
    <Cobweb
      {...size}
      height={220}
      of="nu"
      curve={curve(1 / 3, [1e-6, 20], 'log')}
      orbits={collapse()}
      range={[1e-6, 20]}
      scale="log"
      playhead={null}
    />
  ),
  'cobweb-second-moment': () => {
    const random: Parameters = { omega: 0, tau: 0.5625, lambda: lambda01, alpha: alpha01, layer: 'random' };
    return (
      <Cobweb
        {...size}
        height={220}
        of="q"
        curve={varianceCurve(random, [0, 3], 'linear', 24)!}
        orbits={two.map((start) => orbit(start, random, 32))}
        range={[0, 3]}
        scale="linear"
        playhead={null}
      />
    );
  },
};

export const orbitsExamples: Subject = {
  subject: 'orbits',
  styles: ['charts.css', 'orbits/strip.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
