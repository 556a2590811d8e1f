import { type ReactNode, useMemo, useState } from 'react';
import { ActivationChart, UnitChart } from '../charts';
import { alpha01, lambda01 } from '../math';
import { finish } from '../math/numeric/finish';
import type { Moments, Parameters } from '../math/types';
import { profileJob } from '../worker/activation/profileJob';
import type { ProfileResult } from '../worker/activation/profileMessages';
import type { Subject } from './Example';

const plain: Parameters = { omega: 0.1, tau: 1, lambda: 1, alpha: 1 };
const handle = 1.4;

/** What the activation does with a point's net input. */
export function profileOf(changes: Partial<Parameters>, point: Moments, reach: number): ProfileResult {
  const result = finish(profileJob({ parameters: { ...plain, ...changes }, point, reach, bound: 0.1 }));
  return result;
}

/** An activation with a handle on its curve that scales it. */
export function Activation({
  shape,
  point = { mu: 0, nu: 1 },
  reach = 4,
  width = 360,
}: {
  readonly shape: Partial<Parameters>;
  readonly point?: Moments;
  readonly reach?: number;
  readonly width?: number;
}) {
  const [factor, setFactor] = useState(1);
  const first = useMemo(() => profileOf(shape, point, reach), [shape, point, reach]);
  const { curve, limits, profile, to, conditions } =
    factor === 1 ? first : profileOf({ ...shape, lambda: factor * (shape.lambda ?? plain.lambda) }, point, reach);
  const scale = (next: number) => setFactor(Math.min(10, Math.max(0.1, next)));
  return (
    <ActivationChart
      width={width}
      textSize={13}
      reach={reach}
      {...{ curve, limits, profile, to, conditions }}
      grips={[
        {
          key: 'lambda',
          symbol: 'λ',
          label: `λ on the curve: ${factor}`,
          z: handle,
          value: to.mu,
          onMove: (value) => scale(first.to.mu > 0 ? value / first.to.mu : factor),
          onStep: (up) => scale(factor + 0.1 * up),
          onSettle: () => {},
        },
      ]}
      label="Example"
    />
  );
}

/** One unit at one layer. */
function Unit({ shape, point = { mu: 0, nu: 1 } }: { readonly shape: Partial<Parameters>; readonly point?: Moments }) {
  const { profile, to } = profileOf(shape, point, 4);
  return <UnitChart width={220} height={120} textSize={13} {...{ profile, to }} label="Example" />;
}

const charts: Readonly<Record<string, () => ReactNode>> = {
  'activation-selu': () => <Activation shape={{ lambda: lambda01, alpha: alpha01 }} />,
  'unit-selu': () => <Unit shape={{ lambda: lambda01, alpha: alpha01 }} />,
  'unit-relu-with-an-atom': () => <Unit shape={{ activation: 'relu' }} point={{ mu: 2, nu: 9 }} />,
  'activation-relu-with-an-atom': () => <Activation shape={{ activation: 'relu' }} />,
  'activation-gelu-without-a-bound': () => <Activation shape={{ activation: 'gelu' }} />,
  'activation-with-a-step': () => <Activation shape={{ activation: 'formula', formula: 'z > 0 ? z + 1 : 0.5*z' }} />,
  'activation-with-dropout': () => (
    <Activation shape={{ activation: 'tanh', lambda: 2, dropout: 'standard', rate: 0.2 }} point={{ mu: 0, nu: 2.9 }} />
  ),
};

export const activationExamples: Subject = {
  subject: 'activation',
  styles: ['charts.css', 'activation/activation.css'],
  examples: Object.entries(charts).map(([name, chart]) => ({ name, chart })),
};
