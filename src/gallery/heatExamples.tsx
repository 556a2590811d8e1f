import { HeatLegend, HeatMap } from '../charts';
import type { Attractor } from '../math';
import type { HeatPicture } from '../math/HeatPicture';
import type { Subject } from './Example';
import { LivePlane } from './LivePlane';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const attractor = (kind: Attractor['kind'], mu: number, nu: number): Attractor => ({
  kind,
  points: [{ mu, nu }],
  scale: 1,
  trap: 0.1,
  rate: 0.5,
});

/** 20 × 10 cells: the left half ends at (0, 1), the right half collapses but for a cell that is undecided. */
export const basinPicture: HeatPicture = {
  request: { heat: 'basins', window, nuScale: 'linear', columns: 20, rows: 10 },
  ...{ stride: 1, columns: 20, rows: 10, range: [0, 1], contour: [], maxLayers: 300 },
  values: new Float32Array(0),
  classes: Uint8Array.from({ length: 200 }, (_, k) => (k === 199 ? 1 : k % 20 < 10 ? 2 : 3)),
  attractors: [attractor('converges', 0, 1), attractor('collapses', -0.9, 0)],
};

export const heatExamples: Subject = {
  subject: 'heat',
  styles: ['charts.css', 'heat/heat.css'],
  examples: [
    {
      name: 'basins',
      chart: () => (
        <>
          <LivePlane width={480} height={360} window={window}>
            {() => <HeatMap picture={basinPicture} />}
          </LivePlane>
          <HeatLegend picture={basinPicture} />
        </>
      ),
    },
  ],
};
