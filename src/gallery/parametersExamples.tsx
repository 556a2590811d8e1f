import { type ReactNode, useState } from 'react';
import { CertifiedRanges, type ParameterAxis, ParameterPlane, type Place } from '../charts';
import { alpha01, lambda01, regimeKinds, regimeOf } from '../math';
import type { Subject } from './Example';

const omega: ParameterAxis = { symbol: 'ω', words: 'sum of the weights', min: -2, max: 2, step: 0.01 };
const tau: ParameterAxis = { symbol: 'τ', words: 'sum of squared weights', min: 0.05, max: 4, step: 0.01 };

const curves = [
  { kind: 'fold', points: Float64Array.of(0.5, 0.3, 0.9, 1, 0.95, 0.9) },
  { kind: 'flip', points: Float64Array.of(-0.74, 0.52, -1.03, 1, -1.99, 2.15) },
] as const;

type Picture = NonNullable<Parameters<typeof ParameterPlane>[0]['picture']>;

function picture(columns: number, rows: number): Picture {
  const kinds = new Uint8Array(columns * rows);
  const nu = new Float32Array(columns * rows).fill(Number.NaN);
  const rate = nu.slice();
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const at = { omega: -2 + (4 * (i + 0.5)) / columns, tau: 0.05 + (3.95 * (j + 0.5)) / rows };
      const { kind, fixedPoint } = regimeOf({ ...at, lambda: lambda01, alpha: alpha01 });
      kinds[j * columns + i] = regimeKinds.indexOf(kind);
      nu[j * columns + i] = fixedPoint?.nu ?? Number.NaN;
      rate[j * columns + i] = fixedPoint?.rate ?? Number.NaN;
    }
  return { columns, rows, kinds, names: regimeKinds, nu, rate, edges: Float64Array.of(-1, 0.5, 1, 0.5), curves };
}

let coarse: Picture | undefined;

interface ExampleProps {
  readonly place?: Place;
  readonly over?: NonNullable<Parameters<typeof ParameterPlane>[0]['over']>;
}

/** For these, at ω give or take 0.1 around 0, layers with any weights are known to keep some variance. */
const certified = [
  { x: [-0.1, 0.1], y: [1, 2.26] },
  { x: [-0.1, 0.1], y: [0.55, 1] },
  { x: [-0.1, 0.1], y: [0.644, 1.553] },
  { x: [-0.9, 0.9], y: [1, 1] },
] as const;

/** The plane of ω and τ; its picture, which takes a second, is made once. */
export function ParameterExample({ place: first = { x: 0, y: 1 }, over }: ExampleProps): ReactNode {
  const [place, setPlace] = useState(first);
  coarse ??= picture(24, 24);
  return (
    <ParameterPlane
      width={480}
      height={400}
      textSize={13}
      x={omega}
      y={tau}
      picture={coarse}
      colour="rate"
      place={place}
      onMove={setPlace}
      onHover={() => {}}
      levels={[
        { value: 1, label: 'LeCun 1' },
        { value: 1 / 3, label: 'default linear ⅓' },
        { value: 0.5625, label: 'gain ¾ 0.5625' },
      ]}
      marks={[{ x: 0, y: 0.4956, label: '0.4956' }]}
      box={{ x: [-0.1, 0.1], y: [0.95, 1.1] }}
      label="plane"
      {...(over && { over })}
    />
  );
}

export const parametersExamples: Subject = {
  subject: 'parameters',
  styles: ['charts.css', 'heat/heat.css', 'parameters/regimes.css'],
  examples: [
    { name: 'parameter-plane', chart: () => <ParameterExample /> },
    {
      name: 'certified-ranges',
      chart: () => <ParameterExample over={(frame) => <CertifiedRanges frame={frame} ranges={certified} />} />,
    },
  ],
};
