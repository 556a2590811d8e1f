import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { activations, alpha01, lambda01 } from '../../math';
import type { Parameters } from '../../math/types';
import { expectApproved } from '../../reference/approvedPicture';
import { profileJob } from '../../worker/activation/profileJob';
import type { ProfileResult } from '../../worker/activation/profileMessages';
import { ActivationChart, percent } from '..';

const parameters = (changes: Partial<Parameters>): Parameters => ({
  omega: 0.1,
  tau: 1,
  lambda: 1,
  alpha: 1,
  ...changes,
});

function result(changes: Partial<Parameters>, point = { mu: 0, nu: 1 }, reach = 4): ProfileResult {
  const step = profileJob({ parameters: parameters(changes), point, reach, bound: 0.1 }).next();
  if (step.done !== true) throw new Error('the job was to finish in one step');
  return step.value;
}

function chart({ request, curve, limits, profile, to, conditions }: ProfileResult, width = 360): ReactNode {
  const [z, value] = [1.4, to.mu];
  return (
    <ActivationChart
      width={width}
      textSize={13}
      reach={request.reach}
      {...{ curve, limits, profile, to, conditions }}
      grips={[
        {
          key: 'lambda',
          symbol: 'λ',
          label: 'λ on the curve: 1',
          z,
          value,
          onMove: none,
          onStep: none,
          onSettle: none,
        },
      ]}
      label="Example"
    />
  );
}

function none(): void {}

const examples: Record<string, () => ReactNode> = {
  'activation-selu': () => chart(result({ lambda: lambda01, alpha: alpha01 })),
  'activation-relu-with-an-atom': () => chart(result({ activation: 'relu' })),
  'activation-gelu-without-a-bound': () => chart(result({ activation: 'gelu' })),
  'activation-with-a-step': () => chart(result({ activation: 'formula', formula: 'z > 0 ? z + 1 : 0.5*z' })),
  'activation-with-dropout': () =>
    chart(result({ activation: 'tanh', lambda: 2, dropout: 'standard', rate: 0.2 }, { mu: 0, nu: 2.9 })),
};

test.each(Object.entries(examples))('the picture "%s" is the approved one', (name, picture) => {
  expectApproved(name, picture(), ['charts.css', 'activation/activation.css']);
});

test('every activation is drawn at every kind of point without NaN or Infinity', () => {
  for (const activation of activations)
    for (const point of [
      { mu: 0, nu: 0 },
      { mu: 5, nu: 1e-9 },
      { mu: -300, nu: 16 },
      { mu: 1e6, nu: 1e6 },
    ])
      for (const reach of [4, 12, 40]) {
        const shape = { activation, beta: -0.5, formula: 'sin(z)' };
        const drawn = renderToStaticMarkup(chart(result(shape, point, reach), 300));
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
      }
});

test('an atom says its probability, and never 0 % or 100 % of what is only close to it', () => {
  expect([0, 1e-9, 0.0345, 0.5, 0.9999, 1].map(percent)).toEqual([
    '0 %',
    '< 0.1 %',
    '3.5 %',
    '50 %',
    '> 99.9 %',
    '100 %',
  ]);
});
