import type { ReactNode } from 'react';
import { test } from 'vitest';
import type { Curve } from '../math';
import { alpha01, conditions, curveSamples, lambda01, profile } from '../math';
import { normalDensity, normalDistribution } from '../math/normalDistribution';
import type { Moments } from '../math/types';
import { expectApproved } from '../reference/approvedPicture';
import { ActivationChart } from '.';

const curves = {
  selu: {
    value: (z: number) => (z > 0 ? lambda01 * z : lambda01 * alpha01 * Math.expm1(z)),
    slope: (z: number) => (z > 0 ? lambda01 : lambda01 * alpha01 * Math.exp(z)),
    kinks: [0],
    limits: { left: -lambda01 * alpha01, right: 'linear' },
  },
  relu: {
    value: (z: number) => Math.max(0, z),
    slope: (z: number) => (z > 0 ? 1 : 0),
    kinks: [0],
    limits: { left: 0, right: 'linear' },
  },
  gelu: {
    value: (z: number) => z * normalDistribution(z),
    slope: (z: number) => normalDistribution(z) + z * normalDensity(z),
    kinks: [],
    limits: { left: 0, right: 'linear' },
  },
} as const satisfies Record<string, Curve>;

function chart(curve: Curve, net: Moments, to: Moments): ReactNode {
  return (
    <ActivationChart
      width={360}
      textSize={13}
      reach={4}
      curve={curveSamples(curve, -4, 4, 240)}
      limits={curve.limits}
      profile={profile(curve, net)}
      to={to}
      conditions={conditions(curve, 0.1)}
      grips={[
        {
          key: 'lambda',
          symbol: 'λ',
          label: 'λ on the curve',
          z: 1.4,
          value: curve.value(1.4),
          onMove: () => {},
          onStep: () => {},
          onSettle: () => {},
        },
      ]}
      label="Example"
    />
  );
}

test.each([
  ['activation-selu', chart(curves.selu, { mu: 0, nu: 1 }, { mu: 0, nu: 1 })],
  ['activation-relu', chart(curves.relu, { mu: 0, nu: 1 }, { mu: 0.3989, nu: 0.3408 })],
  ['activation-gelu', chart(curves.gelu, { mu: 0, nu: 1 }, { mu: 0.2821, nu: 0.3457 })],
])('the picture "%s" is the approved one', (name, picture) => {
  expectApproved(name, picture, ['charts.css', 'activation.css']);
});
