import { LossChart, type LossCurve, Plane, TrainingOrbit } from '../charts';
import type { Subject } from './Example';

const epochs = Array.from({ length: 20 }, (_, k) => k + 1);
const wavering = (k: number) => 1 + 0.3 * Math.sin(5 * k);

const curves: readonly LossCurve[] = [
  {
    ...{ sign: 'selu', weight: 3, words: 'SELU 16', chosen: true, x: epochs },
    y: epochs.map((k) => 2 / k ** 2),
    low: epochs.map((k) => 1.7 / k ** 2),
    high: epochs.map((k) => 2.5 / k ** 2),
  },
  { sign: 'bn', weight: 3, words: 'BN 16', x: epochs, y: epochs.map((k) => (2 / k) * wavering(k)) },
  { sign: 'bn', weight: 4, words: 'BN 32', x: epochs, y: epochs.map((k) => (2.2 / Math.sqrt(k)) * wavering(k + 1)) },
  { sign: 'relu', weight: 4, words: 'ReLU 32', x: [1, 2, 3], y: [2, 5, 20], diverged: true },
];

const before = Array.from({ length: 9 }, (_, k) => ({ mu: 0.01 * k, nu: 0.9 + 0.01 * k }));
const now = Array.from({ length: 9 }, (_, k) => ({ mu: 0.02 * k, nu: 0.9 + 0.1 * k }));

const charts = {
  'training-loss': () => (
    <LossChart
      {...{ width: 420, height: 320, textSize: 13, curves, until: 20, mark: 8 }}
      xName="epoch"
      yName="loss"
      label="Example"
      note="Illustration, one data set"
    />
  ),
  'training-orbit': () => (
    <Plane
      {...{ width: 420, height: 360, textSize: 13, nuScale: 'linear', label: 'Example' }}
      window={{ muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }}
      home={{ muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }}
      limits={{ nuLeast: 0, legal: () => true }}
      onWindow={() => {}}
    >
      <TrainingOrbit before={before} now={now} shown={8} />
    </Plane>
  ),
};

export const trainingExamples: Subject = {
  subject: 'training',
  styles: ['charts.css', 'parameters/regimes.css', 'network/network.css', 'training/training.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
